package io.ledgerway.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.delivery.Outcome;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class OperationStatusTest {

    @ParameterizedTest
    @CsvSource({
        "Success, SUCCESS, DONE",
        "Created, SUCCESS, DONE",
        "Failure, TAX_CODE_DOES_NOT_EXIST, REFUSED",
        "NotCreated, INVOICE_ID_DOES_NOT_EXIST, REFUSED",
        "Conflicted, OUTDATED_RECORD, REFUSED",
        "Unknown, UNKNOWN, UNCLEAR",
        "InProgress, SUCCESS, UNCLEAR",
        "Failure, UNKNOWN, UNCLEAR",
        "Failure, GENERAL_TRANSACTION_UNKNOWN_ERROR, UNCLEAR",
        "Done, SUCCESS, UNCLEAR",
        "success, SUCCESS, UNCLEAR",
        "'', '', UNCLEAR"
    })
    void successIsAWhitelist(String status, String code, OperationStatus.Meaning meaning) {
        assertThat(new OperationStatus(status, code, "", false).meaning()).isEqualTo(meaning);
    }

    /** One row a listed code, and some that are not listed. */
    @ParameterizedTest
    @CsvFileSource(resources = "/accountsiq/error-codes.csv", numLinesToSkip = 1)
    void everyCodeHasItsOutcomeAndWordsForPeople(String code, String outcome, String cause) {
        OperationStatus status = new OperationStatus("Failure", code, "as it says", false);

        Outcome of = StatusOutcome.of(status, "posting invoice 17").outcome();

        assertThat(of.getClass().getSimpleName().toLowerCase(Locale.ROOT)).isEqualTo(outcome);
        assertThat(AccountsIqCauses.of(status, "posting invoice 17").code()).isEqualTo(cause);
        assertThat(AccountsIqCauses.of(status, "posting invoice 17").message())
                .contains("posting invoice 17")
                .contains(code);
        assertThat(AccountsIqCauses.of(status, "posting invoice 17").action()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "Failure, WS_INVALIDTOKEN, true, true",
        "Failure, WS_INVALIDTOKEN, false, true",
        "Failure, OAUTH_INTEGRATION_APPS_TOKEN_EXPIRED, false, true",
        "Success, SUCCESS, true, true",
        "Success, SUCCESS, false, false",
        "Failure, NOT_AUTHORIZED, false, false"
    })
    void theTokenIsLookedAtBeforeTheStatus(String status, String code, boolean expired, boolean over) {
        assertThat(new OperationStatus(status, code, "", expired).tokenOver()).isEqualTo(over);
    }

    @Test
    void rowsWithoutAnOuterStatusTellTheTokensEndToo() {
        Element over = Element.of("WSResultStatus", Answers.envelope("Failure", "WS_INVALIDTOKEN", true));
        Element fine = Element.of("WSResultStatus", Answers.envelope("Success", "SUCCESS", false));

        assertThat(TokenEnd.told(Element.of("OpResult", over, over))).isTrue();
        assertThat(TokenEnd.nothingDone(Element.of("OpResult", over, over))).isTrue();
        assertThat(TokenEnd.told(Element.of("OpResult", over, fine))).isFalse();
        assertThat(TokenEnd.told(Element.of("OpResult"))).isFalse();
        assertThat(TokenEnd.nothingDone(Element.of("OpResult"))).isFalse();
        assertThat(TokenEnd.nothingDone(Element.of("OpResult", Answers.envelope("Unknown", "UNKNOWN", true))))
                .isFalse();
    }

    @Test
    void nilAndBlankValuesAreAbsent() {
        Element result = Element.of("R", List.of(Element.nil("A"), Element.text("B", " "), Element.text("C", "-1")));

        assertThat(result.value("A")).isEmpty();
        assertThat(result.value("B")).isEmpty();
        assertThat(WireValues.number(result, "C")).isEqualTo(-1);
        assertThat(WireValues.number(result, "A")).isZero();
    }
}
