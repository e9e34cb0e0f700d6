package io.ledgerway.sandbox.uniconta;

/**
 * Names of application errors (apis/uniconta.md 2.4). Only {@code Succes} has a known number, 0; the other numbers are the
 * simulator's own, and so are the names after {@code NoCompanyId}, for which the sheet gives none.
 */
enum ErrorCode {
    SUCCES("Succes"),
    KEY_EXISTS("KeyExists"),
    NO_LINES_TO_UPDATE("NoLinesToUpdate"),
    COULD_NOT_FIND("CouldNotFind"),
    RECORD_NOT_SELECTED("RecordNotSelected"),
    FIELD_CANNOT_BE_BLANK("FieldCannotBeBlank"),
    KEY_IS_EMPTY("KeyIsEmpty"),
    ARGUMENT_MISSING("ArgumentMissing"),
    ERROR_IN_JOURNAL("ErrorInJournal"),
    CANNOT_DELETE_RECORD("CannotDeleteRecord"),
    NO_RIGHTS("NoRights"),
    NO_COMPANY_ID("NoCompanyId"),
    USER_OR_PASSWORD_IS_WRONG("UserOrPasswordIsWrong"),
    UNKNOWN_ENTITY("UnknownEntity"),
    UNKNOWN_FIELD("UnknownField"),
    WRONG_VALUE("WrongValue"),
    VALUE_TOO_LONG("ValueTooLong"),
    TOO_MANY_ALTERNATIVES("TooManyAlternatives");

    private final String text;

    ErrorCode(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    int number() {
        return ordinal();
    }
}
