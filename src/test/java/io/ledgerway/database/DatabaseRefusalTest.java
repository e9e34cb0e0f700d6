package io.ledgerway.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseRefusalTest {

    private static final String URL = "jdbc:postgresql://db.test:5432/hub?user=u&password=geheim";

    @ParameterizedTest
    @CsvSource({
        "08001, true, DATABASE_ABSENT", // connection refused
        "57P03, true, DATABASE_ABSENT", // the server starts
        "3D000, true, DATABASE_ABSENT", // no such database yet
        "53300, true, DATABASE_ABSENT", // too many connections
        "28P01, false, DATABASE_REFUSES", // wrong password
        "28000, false, DATABASE_REFUSES" // no such user, or not from there
    })
    void whatMayPassIsWaitedForAndARefusalIsNot(String state, boolean passing, String code) {
        DatabaseRefusal refusal = new DatabaseRefusal(URL, "hub", new SQLException("FATAL: no", state));

        assertThat(refusal.passing()).isEqualTo(passing);
        assertThat(refusal.cause(Duration.ofMinutes(1)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"08001", "28P01"})
    void theWordsSayWhereAndAsWhomAndWhatToDoWithoutASecret(String state) {
        DatabaseRefusal refusal =
                new DatabaseRefusal(URL, "hub", new SQLException("Connection refused.\nDetails follow.", state));

        String all = refusal.waiting(Duration.ofSeconds(20), Duration.ofMinutes(10))
                + refusal.cause(Duration.ofMinutes(10)).sentence();
        assertThat(all)
                .contains("postgresql://db.test:5432/hub", "user hub", "Connection refused.", "spring.datasource.url")
                .contains("for 20 s, at most 600 s")
                .doesNotContain("geheim", "Details", "?");
    }

    @Test
    void aPasswordInAUrlThatTheDriverQuotesIsShownToNobody() {
        String url = "jdbc:postgresql://db:54x2/hub?user=hub&password=canary-5e81";
        DatabaseRefusal refusal =
                new DatabaseRefusal(url, null, new SQLException("Unable to parse URL " + url, "99999"));

        assertThat(refusal.cause(Duration.ofMinutes(5)).sentence())
                .contains("Unable to parse URL jdbc:postgresql://db:54x2/hub?…")
                .doesNotContain("canary-5e81");
        assertThat(refusal.waiting(Duration.ZERO, Duration.ofMinutes(5))).doesNotContain("canary-5e81");
    }
}
