package io.ledgerway.intempus;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.MissingKey;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.MasterKind;
import io.ledgerway.document.MasterRecord;
import java.util.List;
import java.util.stream.Collectors;

/** Why a master record is not written, in words for people. */
final class RecordCauses {

    /** Both sides changed the same field. */
    static final String CHANGED = "MASTER_CHANGED_IN_INTEMPUS";

    /** What a project waits for: the number of its customer. */
    static final String CUSTOMERS = "customers";

    private static final String REPLAY = " Then replay.";

    private RecordCauses() {}

    static Outcome conflict(RecordClaim claim, List<RecordMerge.Difference> differences) {
        String sides = differences.stream()
                .map(each -> each.field() + " is '" + Excerpt.of(each.intempus()) + "' in Intempus and '"
                        + Excerpt.of(each.uniconta()) + "' in Uniconta")
                .collect(Collectors.joining("; "));
        return dead(
                CHANGED,
                name(claim) + " was changed on both sides: " + sides + ". Nothing was overwritten.",
                "Write what is right into both, or take the field out of the flow's "
                        + claim.record().kind().plural() + ".fields." + REPLAY);
    }

    static Outcome ambiguous(RecordClaim claim, int rows) {
        return dead(
                "MASTER_AMBIGUOUS",
                "Intempus has " + rows + " rows that may be " + name(claim) + ", by number or VAT number.",
                "Leave one of them with that number." + REPLAY);
    }

    static Outcome deleted(RecordClaim claim) {
        return dead(
                "MASTER_DELETED_IN_INTEMPUS",
                name(claim) + " was written to Intempus as " + claim.targetId() + " and is not there any more.",
                "Take it out of the choice in Uniconta, or create it in Intempus with this number." + REPLAY);
    }

    /** Nothing is left that could be set inactive. */
    static Outcome gone(RecordClaim claim) {
        return skipped(
                "MASTER_GONE", name(claim) + " is not in Intempus any more, so there is nothing to set inactive.");
    }

    /** An employee is never ended: that is a matter of pay. */
    static Outcome stays(RecordClaim claim) {
        return skipped(
                "EMPLOYEE_STAYS",
                name(claim) + " is not chosen any more. Employees are not set inactive: end the contract in Intempus.");
    }

    static Outcome notMatched(RecordClaim claim) {
        return skipped(
                "EMPLOYEE_NOT_IN_INTEMPUS",
                name(claim) + " is not in Intempus by number, user name or e-mail. Employees are not created"
                        + " unless create-employees is true, since each takes a paid seat.");
    }

    static Outcome employeeNumber(RecordClaim claim) {
        return dead(
                "EMPLOYEE_NUMBER_UNUSABLE",
                name(claim) + " cannot be created: Intempus takes numbers from 1 to 999999 only.",
                "Create the employee in Intempus with the same e-mail." + REPLAY);
    }

    static Outcome employeeEmail(RecordClaim claim) {
        return dead(
                "EMPLOYEE_EMAIL_MISSING",
                name(claim) + " cannot be created without an e-mail, to which Intempus sends the password.",
                "Enter it in Uniconta; the next run goes on by itself.");
    }

    static Outcome withoutCustomer(RecordClaim claim) {
        return dead(
                "PROJECT_WITHOUT_CUSTOMER",
                name(claim) + " has no account in Uniconta, and Intempus takes no case without a customer.",
                "Enter it in Uniconta; the next run goes on by itself.");
    }

    static Outcome customerWaits(RecordClaim claim, String customer) {
        return new Outcome.Retry(
                new Cause(
                        "CUSTOMER_WAITS",
                        name(claim) + " waits for its customer " + customer + ", which is still to be delivered.",
                        "Nothing to do: it follows by itself."),
                null);
    }

    static Outcome customerMissing(RecordClaim claim, String customer) {
        return new Outcome.Dead(
                new Cause(
                        "CUSTOMER_NOT_IN_INTEMPUS",
                        name(claim) + " belongs to customer " + customer + ", which Intempus does not have.",
                        "Choose debtor " + customer
                                + " in Uniconta too, or mend its dead letter; the project then goes on by itself."),
                null,
                new MissingKey(CUSTOMERS, List.of(customer)));
    }

    static Outcome differs(RecordClaim claim, String id, List<String> fields) {
        return new Outcome.Dead(
                new Cause(
                        "TARGET_DIFFERS",
                        name(claim) + " stands in Intempus as " + id + ", but differs from what was sent: "
                                + String.join("; ", fields) + ".",
                        "Compare both. A replay looks it up and goes on from what is there."),
                id,
                null);
    }

    /** {@code debtor 1001 (Jensen ApS)}. */
    static String name(RecordClaim claim) {
        MasterRecord record = claim.record();
        String word = record.kind().word();
        String number =
                word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1) + " " + record.number();
        return record.name().equals(record.number()) || record.kind() == MasterKind.EMPLOYEE
                ? number
                : number + " (" + Excerpt.of(record.name()) + ")";
    }

    static Outcome dead(String code, String message, String action) {
        return new Outcome.Dead(new Cause(code, message, action));
    }

    private static Outcome skipped(String code, String message) {
        return new Outcome.Skipped(new Cause(code, message, ""));
    }
}
