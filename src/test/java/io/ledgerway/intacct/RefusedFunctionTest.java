package io.ledgerway.intacct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.delivery.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One row for each error of a function in apis/intacct.md 6. */
class RefusedFunctionTest {

    private static final String ID = "LW-REF1-create";
    private final Given given = new Given();

    static Stream<Arguments> refusedFunctions() {
        return Stream.of(
                refused("BL01001973", "Invalid Customer 'C-0042' specified.", Outcome.Dead.class, "CUSTOMER_UNKNOWN"),
                refused("BL01001973", "Customer C-0042 does not exist", Outcome.Dead.class, "CUSTOMER_UNKNOWN"),
                refused("BL01001973", "Invalid vendor V-1", Outcome.Dead.class, "VENDOR_UNKNOWN"),
                refused("BL01001973", "Invalid Project 'P1' specified.", Outcome.Dead.class, "PROJECT_INVALID"),
                refused("BL01001973", "The account number 4000 is invalid", Outcome.Dead.class, "ACCOUNT_INVALID"),
                refused("BL01001973", "Account number is required on line 1", Outcome.Dead.class, "ACCOUNT_INVALID"),
                refused("BL03000018", "Required dimension Location is missing", Outcome.Dead.class, "LOCATION_MISSING"),
                refused("BL03000018", "Department is required", Outcome.Dead.class, "DEPARTMENT_MISSING"),
                refused("BL03000018", "Missing unit", Outcome.Dead.class, "FIELD_INVALID"),
                refused("BL01001973", "Tax details are missing", Outcome.Dead.class, "TAX_MISSING"),
                refused("BL01001973", "Foreign currency is not enabled", Outcome.Dead.class, "CURRENCY_NOT_ENABLED"),
                refused(
                        "BL01001973",
                        "The due date is before the transaction date",
                        Outcome.Dead.class,
                        "DUE_DATE_INVALID"),
                refused(
                        "BL01001973",
                        "The transaction date is in a closed period",
                        Outcome.Dead.class,
                        "PERIOD_CLOSED"),
                refused("BL01001973", "Payment term N99 is not valid", Outcome.Dead.class, "TERM_INVALID"),
                refused("BL01001973", "Bill-to contact 'x' not found", Outcome.Dead.class, "CONTACT_INVALID"),
                refused("BL01001973", "Smart Rule 'X' was violated", Outcome.Dead.class, "SMART_RULE"),
                refused("PL01000127", "Document number is missing", Outcome.Dead.class, "NUMBER_MISSING"),
                refused("BL03002129", "Invalid action", Outcome.Dead.class, "ACTION_INVALID"),
                refused("BL03000130", "Something", Outcome.Dead.class, "INTACCT_REFUSED"),
                refused("CRE-3211", "Something", Outcome.Dead.class, "INTACCT_REFUSED"),
                refused("nobody knows", "nobody knows", Outcome.Dead.class, "INTACCT_REFUSED"),
                refused(
                        "PL04000005",
                        "No permission for API operation CREATE on objects ARINVOICE",
                        Outcome.Held.class,
                        "PERMISSION_MISSING"),
                refused("DL02000001", "There was an error processing the request.", Outcome.InDoubt.class, "UNSURE"),
                refused(
                        "?",
                        "A request's function with the control ID X is in process.",
                        Outcome.InDoubt.class,
                        "IN_PROCESS"),
                refused("?", "concurrent request in process", Outcome.InDoubt.class, "IN_PROCESS"),
                refused("?", "Please Try Again Later", Outcome.Retry.class, "BUSY"),
                refused("?", "API rate limit exceeded", Outcome.Retry.class, "BUSY"),
                refused("GW-0099", "Gateway", Outcome.Retry.class, "BUSY"));
    }

    @ParameterizedTest
    @MethodSource("refusedFunctions")
    void aRefusedFunctionMeansItsOwnDocumentOnly(String number, String text, Class<?> outcome, String code) {
        Outcome refused = outcome(Answers.failed(
                ID, Answers.error(number, text), Answers.error("BL01001973", "Could not create invoice record!")));

        assertThat(refused).isInstanceOf(outcome);
        assertThat(TestOutcomes.cause(refused).code()).isEqualTo(code);
        assertThat(TestOutcomes.cause(refused).action()).isNotBlank();
    }

    @Test
    void aRefusalSaysWhatWhereWhyAndWhatToDo() {
        Outcome refused = outcome(Answers.failed(
                ID, Answers.error("BL01001973", "customer C-0042 does not exist [Support ID: q1%7Ew2]")));

        assertThat(TestOutcomes.cause(refused).sentence())
                .isEqualTo(
                        "Intacct refused invoice 2026-117: customer C-0042 does not exist (BL01001973). Add it in Intacct or"
                                + " map buyer DK12345678 in config/lookups/intacct/customers.csv, then replay.");
    }

    @Test
    void theFinerCodeAndTheAdviceAreShown() {
        Outcome refused = outcome(Answers.failed(ID, """
                <error><errorno>BL03000130</errorno><description2>It&amp;#39;s &amp;quot;wrong&amp;quot;</description2>
                <correction>Ask me.</correction><additionalinfo><errorid>GL-0493</errorid><target field="amount"/></additionalinfo></error>"""));

        assertThat(TestOutcomes.cause(refused).message())
                .isEqualTo("Intacct refused invoice 2026-117: It's \"wrong\" (BL03000130, GL-0493).");
        assertThat(TestOutcomes.cause(refused).action()).endsWith("Intacct advises: Ask me.");
    }

    @Test
    void aGenericRefusalThatMayPassIsTriedAFewTimes() {
        String answer = Answers.failed(
                ID,
                Answers.error(
                        "BL01001973",
                        "Currently, we can't create the transaction.",
                        "Check the transaction for errors or inconsistencies, then try again."));

        assertThat(outcome(answer)).isInstanceOf(Outcome.Retry.class);
        PlannedDocument third = new PlannedDocument(
                given.claim(1, 3, List.of()),
                given.plan().expected(),
                null,
                given.plan().functions());
        assertThat(each(Answers.ok(Answers.operation(answer)), List.of(third))
                        .outcomes()
                        .get(1L))
                .isInstanceOf(Outcome.Dead.class);
    }

    private Outcome outcome(String result) {
        return each(Answers.ok(Answers.operation(result)), List.of(given.plan()))
                .outcomes()
                .get(1L);
    }

    private static CreateReading.Each each(OutsideAnswer answer, List<PlannedDocument> chunk) {
        return (CreateReading.Each)
                CreateAnswerReader.read(answer, GatewayAnswerReader.read(answer), chunk, "intacct", true);
    }

    private static Arguments refused(String number, String text, Class<?> outcome, String code) {
        return arguments(number, text, outcome, code);
    }
}
