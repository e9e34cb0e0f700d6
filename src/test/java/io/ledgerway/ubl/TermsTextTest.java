package io.ledgerway.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Net 30 | 30",
                "NET30 | 30",
                "net 30 days | 30",
                "30 days net | 30",
                "30 dage netto | 30",
                "Netto 8 dage | 8",
                "Netto kontant | ''",
                "Payment within 30 days | 30",
                "Betaling inden 14 dage. | 14",
                "30 dagar netto | 30",
                "Zahlbar innerhalb von 14 Tagen | 14",
                "Zahlbar innerhalb 30 Tagen netto | 30",
                "2/10 net 30 | 30",
                "10 days 2% discount, 30 days net | 30",
                "Payment within 10 days, 2% discount | ''",
                "2 % discount if paid within 2 days. Penalty percentage 10% from due date | ''",
                "Løbende måned + 30 dage | ''",
                "30 days end of month | ''",
                "Within 14 days or 30 days | ''",
                "Som aftalt | ''",
                "1234 days | ''",
                "#SKONTO#TAGE=14#PROZENT=2.25# | ''",
                "#SKONTO#TAGE=14#PROZENT=2.25#BASISBETRAG=1000.00# Zahlbar in 30 Tagen | 30",
                "#SKONTO#TAGE=30#PROZENT=0.00# | 30",
                "#VERZUG#TAGE=10#PROZENT=5.00# Netto 20 Tage | 20",
            })
    void netDaysAreReadWhereTheTermsSayThemClearly(String text, String days) {
        assertThat(TermsText.netDays(text)).isEqualTo(days.isEmpty() ? null : Integer.valueOf(days));
    }
}
