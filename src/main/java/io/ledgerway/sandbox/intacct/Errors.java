package io.ledgerway.sandbox.intacct;

import java.util.List;

/** The refusals of the gateway itself, in the words that were seen (apis/intacct.md 5, 6). */
final class Errors {

    private static final String AMBIGUOUS = "XL03000006";

    private Errors() {}

    static Refused wrongSender() {
        return new Refused(AMBIGUOUS, "Incorrect Intacct XML Partner ID or password.");
    }

    static Refused unknownPolicy(String policy) {
        return new Refused(AMBIGUOUS, policy + " is not a valid transport policy.");
    }

    static Refused signInIncorrect() {
        return new Refused(AMBIGUOUS, "Sign-in information is incorrect");
    }

    static Refused invalidSession() {
        return new Refused(AMBIGUOUS, "Invalid session. The session does not exist or has timed out.");
    }

    static Refused senderNotAuthorised(String sender, String company) {
        return new Refused(List.of(new GatewayError(
                AMBIGUOUS,
                "Invalid Web Services Authorization",
                "The sender ID '" + sender + "' is not authorized to make Web Services requests to company ID '"
                        + company + "'.",
                "Contact the company administrator to grant Web Services authorization to this sender ID.")));
    }

    static Refused noSession(String entity) {
        return new Refused("Get API Session Failed", "The location '" + entity + "' is not a valid entity.");
    }

    static Refused sessionNotAlone() {
        return new Refused("Get API Session Failed", "getAPISession must be the only function of its request.");
    }

    static Refused alreadyRecorded(String number, String controlId) {
        return new Refused(
                number, "A successful transaction has already been recorded with the control id #" + controlId);
    }

    static Refused inProcess(String number, String controlId) {
        return new Refused(number, "A request's function with the control ID " + controlId + " is in process.");
    }

    static Refused tooManyOperations(String number) {
        return new Refused(number, "There are too many operations running for this company (200024).");
    }

    static Refused offline() {
        return new Refused("XL03000906", "The Service is Temporarily Off-line. Please Try Again Later.");
    }

    static GatewayError rolledBack() {
        return GatewayError.of(
                "XL03000009", "The entire transaction in this operation has been rolled back due to an error.");
    }

    static Refused notPermitted(String what, String object) {
        return new Refused(
                "PL04000005", "You do not have permission for API operation " + what + " on objects of type " + object);
    }

    static Refused unknownFields(String object, List<String> fields) {
        return new Refused(
                AMBIGUOUS,
                "The following fields cannot be queried: [" + object + ": [" + String.join(", ", fields) + "]]");
    }

    static Refused unknownFilterField(String object, String field) {
        return new Refused(
                "XL03000010", "The field " + field + " in the filter does not exist in the object " + object);
    }

    static Refused queryFailed(String why) {
        return new Refused("Query Failed", why);
    }

    static Refused unknownObject(String object) {
        return queryFailed("Object definition " + object + " not found");
    }

    static Refused exists(String title, String field, String value) {
        return new Refused(List.of(GatewayError.of(
                "BL34000061",
                "Another " + title + " with the given value(s) " + field + " '" + value + "' already exists",
                "Use a unique value instead.")));
    }

    /** The document cannot be booked; whoever catches it adds the wrapper. */
    static Refused business(String number, String text) {
        return new Refused(number, text);
    }

    /** Behind each cause that hinders a create. */
    static GatewayError couldNotCreate(String legacy) {
        return GatewayError.of(
                "BL01001973",
                "Currently, we can't create the transaction. Could not create " + legacy + " record!",
                "Check the transaction for errors or inconsistencies, then try again.");
    }
}
