package io.ledgerway.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.delivery.Outcome;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every answer that the pages describe, and what follows of it. */
class AnswerReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            401 | {"message":"You are not logged in."}                                   | SESSION_OVER
            403 | {"message":"Insufficient rights"}                                      | NO_RIGHT
            404 | <html>not here</html>                                                  | NO_SUCH_ADDRESS
            409 |                                                                        | FORM_BUSY
            412 | {"exceptionMessage":"Record exists"}                                   | CONDITION
            422 | {"Customer":{"value":"X","error":"cannot be found"}}                   | REFUSED
            422 | {"PostPeriod":{"value":"012020","error":"The financial period 01-2020 is closed."}} | PERIOD_CLOSED
            422 | {"VendorRef":{"value":"1","error":"Duplicate vendor reference."}}      | DUPLICATE
            429 | Too many requests                                                      | TOO_MANY_CALLS
            429 | API Login Limit                                                        | NO_SEAT
            500 | {"exceptionMessage":"API Login Limit"}                                 | NO_SEAT
            500 | {"exceptionMessage":"License_LoginLimitExceeded"}                      | NO_SEAT
            500 | {"exceptionType":"PX.Api.ContractBased.OutcomeEntityHasErrorsException","exceptionMessage":"Error: bad"} | REFUSED
            500 | {"exceptionType":"PX.Api.ContractBased.NoEntitySatisfiesTheConditionException"} | NOT_FOUND
            500 | {"exceptionType":"PX.Api.ContractBased.CannotOptimizeException"}       | QUERY_REFUSED
            500 | {"exceptionType":"PX.Data.PXSetupNotEnteredException"}                 | SETUP
            500 | {"exceptionMessage":"Another process has updated the 'ARInvoice' record. Your changes will be lost."} | CHANGED_MEANWHILE
            500 | {"message":"An error has occurred.","innerException":{"exceptionMessage":"Invalid credentials"}} | SETUP
            500 | {"exceptionMessage":"Object reference not set"}                        | TROUBLE
            502 | <html>Bad gateway</html>                                               | TROUBLE
            302 | <html>moved</html>                                                     | TROUBLE
            200 | <!DOCTYPE html><title>Sign in</title>                                  | TROUBLE
            """)
    void anAnswerIsKnownByStatusTypeAndText(int status, String body, Meaning meaning) {
        assertThat(failed(OutsideAnswer.of(status, Map.of(), body)).meaning()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({"NOT_SENT, NOT_SENT", "LOST, LOST"})
    void noAnswerIsUnknownUnlessNothingLeft(Failure failure, Meaning meaning) {
        assertThat(failed(OutsideAnswer.failed(failure, "timeout")).meaning()).isEqualTo(meaning);
    }

    @Test
    void whatAPersonCanMendIsSaid() {
        OutsideAnswer untrusted = OutsideAnswer.failed(Failure.NOT_SENT, "not trusted", "Name it in trust-store.");

        assertThat(failed(untrusted).cause().action()).isEqualTo("Name it in trust-store.");
    }

    @Test
    void everyFieldErrorIsToldWithItsPlace() {
        Reply.Failed failed = failed(OutsideAnswer.of(422, Map.of(), """
                {"id":"1","error":"Inserting 'Invoice' record raised at least one error.",
                 "Customer":{"value":"NOSUCH","error":"'Customer' cannot be found   in the system."},
                 "Details":[{"Account":{"value":"4"}},{"Account":{"value":"5","error":"Account is inactive"}}],
                 "ReferenceNbr":{"value":"<NEW>"}}"""));

        assertThat(failed.cause().message())
                .contains("raised at least one error", "Customer 'NOSUCH': 'Customer' cannot be found in the system.")
                .contains("Details 2 Account '5': Account is inactive.");
    }

    @Test
    void aRefusalThatWrapsTheRecordIsReadToo() {
        assertThat(failed(OutsideAnswer.of(422, Map.of(), """
                        {"exceptionMessage":"Operation failed","entity":{"Vendor":{"value":"X","error":"unknown"}}}""")).said())
                .contains("Operation failed.", "Vendor 'X': unknown.");
    }

    @Test
    void aStackTraceIsForNobody() {
        assertThat(failed(OutsideAnswer.of(
                                500, Map.of(), "{\"exceptionMessage\":\"Broken\",\"stackTrace\":\"at PX.Secret()\"}"))
                        .cause()
                        .sentence())
                .contains("Broken")
                .doesNotContain("PX.Secret");
    }

    @ParameterizedTest
    @EnumSource
    void whatMayHaveBeenDoneIsNeverSentAgainWithoutALookUp(Meaning meaning) {
        Outcome outcome = new Reply.Failed(meaning, Causes.sessionsRefused("x"), "").ofWrite(Duration.ofSeconds(60));

        assertThat(outcome instanceof Outcome.InDoubt).isEqualTo(!meaning.nothingDone);
    }

    @ParameterizedTest
    @CsvSource({"NO_SEAT, LICENCE", "NO_RIGHT, CREDENTIALS", "NO_SUCH_ADDRESS, CREDENTIALS", "SETUP, CREDENTIALS"})
    void aFaultOfTheConnectionKillsNoDocument(Meaning meaning, Fault fault) {
        assertThat(new Reply.Failed(meaning, Causes.sessionsRefused("x"), "").ofWrite(Duration.ofSeconds(60)))
                .isInstanceOfSatisfying(
                        Outcome.Held.class, held -> assertThat(held.fault()).isEqualTo(fault));
    }

    @Test
    void anEmptySuccessAndAListAreDone() {
        assertThat(read(OutsideAnswer.of(204, Map.of(), ""))).isInstanceOf(Reply.Done.class);
        assertThat(read(OutsideAnswer.of(200, Map.of(), "[]"))).isInstanceOf(Reply.Done.class);
    }

    private static Reply.Failed failed(OutsideAnswer answer) {
        return (Reply.Failed) read(answer);
    }

    private static Reply read(OutsideAnswer answer) {
        return AnswerReader.read(answer, "creating invoice INV-1");
    }
}
