package io.ledgerway.uniconta;

import io.ledgerway.uniconta.UnicontaError.Blame;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The errors that Uniconta is known to name, in words for people (apis/uniconta.md 2.4). */
public final class UnicontaErrors {

    private static final String LOOK = "Look at the entry and its lookup tables, mend what is named, then replay.";
    private static final String WAIT =
            "Nothing to do: the entry is looked up in Uniconta and sent again if it is absent.";

    private static final Map<String, UnicontaError> BY_NAME = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        of(Blame.EXISTS, "KeyExists", "a row with this key is there already.", LOOK);
        of(Blame.EXISTS, "RecordExists", "this row is there already.", LOOK);
        of(Blame.DOCUMENT, "NoLinesToUpdate", "there was nothing to store.", LOOK);
        of(Blame.DOCUMENT, "NoLinesFound", "no lines were found.", LOOK);
        of(Blame.DOCUMENT, "NoChange", "nothing was changed.", LOOK);
        of(Blame.DOCUMENT, "IgnoreUpdate", "the row was ignored.", LOOK);
        of(
                Blame.DOCUMENT,
                "CouldNotFind",
                "something that the line refers to does not exist.",
                "Check that the journal, project, employee, pay category and project category exist in Uniconta,"
                        + " then replay.");
        of(Blame.DOCUMENT, "RecordNotSelected", "the row that this belongs to does not exist.", LOOK);
        of(
                Blame.DOCUMENT,
                "FieldCannotBeBlank",
                "a mandatory field is empty.",
                "Fill it by a column of the lookup table or a default of the connection, then replay.");
        of(Blame.DOCUMENT, "KeyIsEmpty", "a key is empty.", LOOK);
        of(Blame.DOCUMENT, "ArgumentMissing", "a value is missing.", LOOK);
        of(Blame.DOCUMENT, "AccountIsMissing", "an account is missing.", LOOK);
        of(Blame.DOCUMENT, "ErrorInJournal", "a rule of the journal was broken.", LOOK);
        of(Blame.DOCUMENT, "ItemIsOnHold", "the item is on hold.", "Release the item in Uniconta, then replay.");
        of(
                Blame.DOCUMENT,
                "CreditLimitExceeded",
                "the customer's credit limit is exceeded.",
                "Raise the limit in Uniconta, then replay.");
        of(Blame.DOCUMENT, "FileIsTooBig", "what was sent is too big.", LOOK);
        of(
                Blame.DOCUMENT,
                "TooManyLinesSelected",
                "too many lines were sent at once.",
                "Lower the connection's batch-size, then replay.");
        of(Blame.DOCUMENT, "CannotDeleteRecord", "the row is in use.", LOOK);
        of(Blame.DOCUMENT, "CouldNotDeleteRecordThatIsReferred", "the row is in use.", LOOK);
        of(
                Blame.RIGHTS,
                "NoRights",
                "our user lacks the right to do this.",
                "Give the server user the right to the project journal in Uniconta, then resume the connection.");
        of(
                Blame.RIGHTS,
                "NoCompanyId",
                "our user has no access to this company.",
                "Check company-id and username in the settings, and the user's companies in Uniconta.");
        of(
                Blame.LICENCE,
                "NoSubscription",
                "the company's subscription does not cover this.",
                "Ask Uniconta or the company's partner for the missing subscription; it is tried again by itself.");
        of(Blame.SESSION, "NotLoggedIn", "the session is over.", "Nothing to do: the hub signs in again.");
        of(Blame.SESSION, "SessionExpired", "the session is over.", "Nothing to do: the hub signs in again.");
        of(Blame.SERVER, "CouldNotSave", "the row could not be saved.", WAIT);
        of(Blame.SERVER, "CouldNotCreate", "the row could not be created.", WAIT);
        of(Blame.SERVER, "NoSucces", "it did not succeed, for a reason it does not tell.", WAIT);
        of(Blame.SERVER, "Exception", "an error inside Uniconta.", WAIT);
        of(Blame.SERVER, "SQLException", "an error in Uniconta's database.", WAIT);
    }

    private UnicontaErrors() {}

    /** The error's row; an error that the table does not know blames the document, as it answered this document. */
    public static UnicontaError of(String name) {
        UnicontaError known = BY_NAME.get(name);
        if (known != null) {
            return known;
        }
        if (name.toLowerCase(Locale.ROOT).matches(".*not[ -]?logged.*|.*session.*(expired|over|invalid|ended).*")) {
            return new UnicontaError(
                    name, Blame.SESSION, "the session is over.", "Nothing to do: the hub signs in again.");
        }
        return new UnicontaError(name, Blame.DOCUMENT, "an error that the hub has no words for.", LOOK);
    }

    static boolean knows(String name) {
        return BY_NAME.containsKey(name);
    }

    static List<UnicontaError> all() {
        return List.copyOf(BY_NAME.values());
    }

    private static void of(Blame blame, String name, String meaning, String action) {
        BY_NAME.put(name, new UnicontaError(name, blame, meaning, action));
    }
}
