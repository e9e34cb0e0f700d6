package io.ledgerway.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.document.TimeEntry;
import io.ledgerway.session.Session;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KeptBodyTest {

    private final Redaction redaction = new Redaction(List.of("p&ss\"wörd", "abc"));

    @Test
    void aDocumentComesBackToTheLastDigit() {
        TimeEntry entry = new TimeEntry(
                "901",
                7,
                true,
                "12",
                "Anna",
                "P-1",
                null,
                "3",
                "Normal",
                TimeEntry.Unit.HOURS,
                new BigDecimal("7.250"),
                null,
                LocalDate.of(2026, 3, 2),
                null,
                null,
                "ø",
                false);

        KeptBody kept = KeptBody.of(entry, redaction);

        assertThat(kept.type()).isEqualTo("io.ledgerway.document.TimeEntry");
        assertThat(kept.restore()).isEqualTo(entry);
    }

    @Test
    void rowsAndListsComeBackAsSuch() {
        Map<String, Object> row = Map.of("id", 1, "amount", new BigDecimal("1.10"));

        assertThat(KeptBody.of(row, redaction).restore()).isEqualTo(row);
        assertThat(KeptBody.of(List.of("a", "b"), redaction).restore()).isEqualTo(List.of("a", "b"));
        assertThat(KeptBody.of(null, redaction).restore()).isNull();
    }

    @Property(tries = 200)
    void bytesComeBackAsTheyWere(@ForAll byte[] bytes) {
        Object restored = KeptBody.of(bytes, new Redaction(List.of())).restore();

        assertThat(restored instanceof String text ? text.getBytes(java.nio.charset.StandardCharsets.UTF_8) : restored)
                .isEqualTo(bytes);
    }

    @Test
    void aSessionThatStrayedIntoABodyIsKeptWithoutItsTokens() {
        Session session = new Session(1, "eyJ-token", "refresh-me", Instant.EPOCH, null);

        assertThat(KeptBody.of(session, redaction).text()).doesNotContain("eyJ").doesNotContain("refresh-me");
    }

    @Test
    void aSecretIsFoundHoweverItIsSpelt() {
        assertThat(redaction.text("p&ss\"wörd p&ss\\\"wörd p&amp;ss&quot;wörd p%26ss%22w%C3%B6rd"))
                .isEqualTo("(removed) (removed) (removed) (removed)");
        assertThat(redaction.text("abc")).as("too short to be one").isEqualTo("abc");
        assertThat(redaction.message("Authorization: Bearer ey.abc, api-key=k1 token: \"t\" sum=3"))
                .isEqualTo("Authorization: (removed), api-key=(removed) token: \"(removed)\" sum=3");
    }

    @Test
    void anObjectThatIsNoJsonIsKeptAsItPrintsItself() {
        Object odd = new Object() {
            @SuppressWarnings("unused")
            public Object getSelf() {
                throw new IllegalStateException("no");
            }

            @Override
            public String toString() {
                return "odd one";
            }
        };

        assertThat(KeptBody.of(odd, redaction)).isEqualTo(new KeptBody("odd one", "text"));
    }

    @Test
    void whatIsTooLongIsCutAndSaysSo() {
        KeptBody kept = KeptBody.of("x".repeat(KeptBody.LONGEST + 1), redaction);

        assertThat(kept.whole()).isFalse();
        assertThat(kept.text()).hasSize(KeptBody.LONGEST);
    }
}
