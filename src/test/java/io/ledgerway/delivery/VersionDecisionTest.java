package io.ledgerway.delivery;

import static io.ledgerway.delivery.LedgerFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VersionDecisionTest {

    static Stream<Arguments> rows() {
        KnownVersion waiting = known("a", true, null);
        KnownVersion delivered = known("a", true, "a");
        KnownVersion unreadable = known(NewVersion.UNREADABLE, true, null);
        KnownVersion withdrawn = known("x", false, "a");
        KnownVersion deleted = known(NewVersion.DELETED, false, null);
        KnownVersion standing = known(NewVersion.DELETED, false, "a");
        return Stream.of(
                Arguments.of("a first approved row", entry(1, 1, "a"), null, VersionDecision.RECORD),
                Arguments.of("a first row without approval", entry(1, 1, "a", false), null, VersionDecision.UNWANTED),
                Arguments.of("the same row", entry(1, 10, "a"), waiting, VersionDecision.IGNORE),
                Arguments.of("an older row with other content", entry(1, 9, "b"), waiting, VersionDecision.IGNORE),
                Arguments.of("a newer row, same content", entry(1, 11, "a"), waiting, VersionDecision.TOUCH),
                Arguments.of("a newer row, other content", entry(1, 11, "b"), waiting, VersionDecision.RECORD),
                Arguments.of("changed after transfer", entry(1, 11, "b"), delivered, VersionDecision.RECORD),
                Arguments.of("withdrawn after transfer", entry(1, 11, "x", false), delivered, VersionDecision.RECORD),
                Arguments.of("withdrawn still", entry(1, 11, "y", false), withdrawn, VersionDecision.TOUCH),
                Arguments.of("approved again unchanged", entry(1, 11, "a"), withdrawn, VersionDecision.ALREADY_THERE),
                Arguments.of("readable at last", entry(1, 10, "a"), unreadable, VersionDecision.RECORD),
                Arguments.of("deleted", gone(10), waiting, VersionDecision.RECORD),
                Arguments.of("deleted after transfer", gone(10), delivered, VersionDecision.RECORD),
                Arguments.of("deleted while unreadable", gone(10), unreadable, VersionDecision.RECORD),
                Arguments.of("deleted, as an older version says", gone(9), waiting, VersionDecision.IGNORE),
                Arguments.of("deleted after it was withdrawn", gone(10), withdrawn, VersionDecision.IGNORE),
                Arguments.of("deleted twice", gone(10), deleted, VersionDecision.IGNORE),
                Arguments.of("there again as it was", entry(1, 10, "a"), deleted, VersionDecision.RECORD),
                Arguments.of("there again, still standing", entry(1, 10, "a"), standing, VersionDecision.ALREADY_THERE),
                Arguments.of("there again and newer", entry(1, 11, "b"), deleted, VersionDecision.RECORD),
                Arguments.of("there again as older", entry(1, 9, "b"), deleted, VersionDecision.IGNORE),
                Arguments.of("there again, not approved", entry(1, 10, "x", false), deleted, VersionDecision.IGNORE),
                Arguments.of("approved again with a change", entry(1, 11, "b"), withdrawn, VersionDecision.RECORD));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("rows")
    void aRowOfTheSourceMeans(String what, NewVersion row, KnownVersion known, VersionDecision decision) {
        assertThat(VersionDecision.of(row, known)).isEqualTo(decision);
    }

    private static NewVersion gone(long sourceVersion) {
        return entry(1, sourceVersion, NewVersion.DELETED, false);
    }

    private static KnownVersion known(String hash, boolean wanted, String delivered) {
        return new KnownVersion(7, "INT-1", 1, hash, 10, wanted, DeliveryState.READY, delivered);
    }
}
