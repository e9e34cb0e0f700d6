package io.ledgerway.sandbox.acumatica;

import static io.ledgerway.sandbox.acumatica.Documents.bill;
import static io.ledgerway.sandbox.acumatica.Documents.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    private final Caller caller = Caller.signedIn();

    @AfterEach
    void close() {
        caller.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C1001     | NOSUCH    | /Customer/error              | cannot be found
            C1001     | C1009     | /Customer/error              | Inactive
            40000     | 99999     | /Details/0/Account/error     | cannot be found
            40000     | 49999     | /Details/0/Account/error     | inactive
            000000    | 777777    | /Details/0/Subaccount/error  | cannot be found
            TAXABLE   | NOTAX     | /Details/0/TaxCategory/error | cannot be found
            2026-03-01| 2036-03-01| /Date/error                  | not defined
            'Invoice' | 'Invoise' | /Type/error                  | not allowed
            """)
    void aWrongFieldComesBackWithItsError(String right, String wrong, String where, String text) {
        HttpResponse<String> answer = caller.put("Invoice", invoice("R-1").replace(right.trim(), wrong.trim()));

        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode record = Caller.json(answer);
        assertThat(record.path("error").asText())
                .isEqualTo("Inserting 'Invoice' record raised at least one error. Please review the errors.");
        assertThat(record.at(where.trim()).asText()).contains(text.trim());
        assertThat(record.at("/ReferenceNbr/value").asText()).isEqualTo("<NEW>");
        assertThat(caller.acumatica.books().documents()).isEmpty();
    }

    @Test
    void theSameContentMayComeAsA500OrWrapped() {
        String wrong = invoice("R-1").replace("C1001", "NOSUCH");
        caller.acumatica.habits().set(Habit.ERRORS_AS_500, true);
        HttpResponse<String> older = caller.put("Invoice", wrong);
        caller.acumatica.habits().set(Habit.ERRORS_AS_500, false).set(Habit.ERRORS_WRAPPED, true);
        HttpResponse<String> newer = caller.put("Invoice", wrong);

        assertThat(older.statusCode()).isEqualTo(500);
        assertThat(Caller.json(older).path("exceptionType").asText())
                .isEqualTo("PX.Api.ContractBased.OutcomeEntityHasErrorsException");
        assertThat(older.body()).contains("'Customer' cannot be found");
        assertThat(newer.statusCode()).isEqualTo(422);
        assertThat(Caller.json(newer).at("/entity/Customer/error").asText()).contains("cannot be found");
        assertThat(Caller.json(newer).path("exceptionMessage").asText()).startsWith("Inserting");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"value":"C1001"}  | "C1001"
            {"value":60.25}    | {"value":"sixty"}
            {"value":"2026-03-01"} | {"value":"1 March"}
            """)
    void aValueThatIsNotWrappedOrNotOfItsTypeIsA400(String right, String wrong) {
        HttpResponse<String> answer =
                caller.put("Invoice", invoice("R-1").replace('\'', '"').replace(right.trim(), wrong.trim()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.json(answer).path("modelState")).isNotEmpty();
    }

    @Test
    void anObjectInPlaceOfAListAndABodyThatIsNoJsonAre400() {
        assertThat(caller.put("Invoice", "{'Details':{'Qty':{'value':1}}}").body())
                .contains("nput parsing");
        assertThat(caller.put("Invoice", "nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void unknownAndReadOnlyFieldsAreDroppedInSilenceUnlessToldOtherwise() {
        String odd = invoice("R-1", "'Custommer':{'value':'x'},'ExternalRef':{'value':'E'},'Status':{'value':'Open'},");

        JsonNode saved = caller.saved("Invoice", odd);

        assertThat(saved.at("/Status/value").asText()).isEqualTo("On Hold");
        assertThat(caller.acumatica.books().droppedFields())
                .containsKeys("Invoice.Custommer", "Invoice.ExternalRef", "Invoice.Status");
        caller.acumatica.habits().set(Habit.UNKNOWN_FIELDS_REFUSED, true);
        assertThat(caller.put("Invoice", odd).statusCode()).isEqualTo(400);
    }

    @Test
    void aTextBeyondItsFieldIsAnErrorOrIsCut() {
        String longer = invoice("R".repeat(41));

        assertThat(Caller.json(caller.put("Invoice", longer))
                        .at("/CustomerOrder/error")
                        .asText())
                .contains("40");
        caller.acumatica.habits().set(Habit.LONG_TEXT_IS_CUT, true);
        assertThat(caller.saved("Invoice", longer).at("/CustomerOrder/value").asText())
                .hasSize(40);
    }

    @Test
    void aClosedPeriodIsRefusedUntilItIsOpened() {
        caller.acumatica.control().closePeriod(YearMonth.of(2026, 3), true);
        HttpResponse<String> closed = caller.put("Invoice", invoice("R-1"));
        assertThat(Caller.json(closed).at("/Date/error").asText()).isEqualTo("Financial Period '03-2026' is closed.");
        assertThat(caller.put("Invoice", invoice("R-1", "'PostPeriod':{'value':'042026'},"))
                        .statusCode())
                .isEqualTo(200);

        caller.acumatica.control().closePeriod(YearMonth.of(2026, 3), false);

        assertThat(caller.put("Invoice", invoice("R-1")).statusCode()).isEqualTo(200);
    }

    @Test
    void aSecondVendorReferenceIsRefusedWhereTheSettingSaysSo() {
        caller.saved("Bill", bill("V-1"));
        assertThat(caller.put("Bill", bill("V-1")).statusCode()).isEqualTo(200);
        caller.acumatica.habits().set(Habit.DUPLICATE_VENDOR_REF_IS_ERROR, true);

        HttpResponse<String> third = caller.put("Bill", bill("v-1"));

        assertThat(third.statusCode()).isEqualTo(422);
        assertThat(Caller.json(third).at("/VendorRef/error").asText()).contains("already exists");
        assertThat(caller.put("Bill", bill("V-1").replace("V2001", "V2002")).statusCode())
                .isEqualTo(200);
        assertThat(caller.acumatica.books().documents(DocumentKind.BILL)).hasSize(3);
    }

    @Test
    void aVendorReferenceMayBeRequired() {
        caller.acumatica.habits().set(Habit.VENDOR_REF_REQUIRED, true);

        assertThat(caller.put("Bill", bill("")).statusCode()).isEqualTo(422);
    }

    @Test
    void withoutTheRightToWriteNothingIsSavedWhateverTheAnswer() {
        caller.acumatica.habits().set(Habit.USER_MAY_WRITE, false);
        assertThat(caller.put("Invoice", invoice("R-1")).statusCode()).isEqualTo(403);
        caller.acumatica.habits().set(Habit.NO_RIGHTS_IS_SILENT, true);

        JsonNode answered = caller.saved("Invoice", invoice("R-1"));

        assertThat(answered.at("/ReferenceNbr/value").asText()).isEqualTo("<NEW>");
        assertThat(caller.acumatica.books().documents()).isEmpty();
        caller.acumatica.habits().set(Habit.USER_MAY_READ, false);
        assertThat(caller.get("Invoice").statusCode()).isEqualTo(403);
    }

    @Test
    void totalsAreValidatedWhereTheSettingSaysSo() {
        caller.acumatica.habits().set(Habit.TOTALS_VALIDATED, true);
        String free = "'Hold':{'value':false},";

        assertThat(caller.put("Invoice", invoice("R-1", free + "'Amount':{'value':148.21},"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(caller.put("Invoice", invoice("R-1", free + "'Amount':{'value':148.22},"))
                        .statusCode())
                .isEqualTo(200);
    }
}
