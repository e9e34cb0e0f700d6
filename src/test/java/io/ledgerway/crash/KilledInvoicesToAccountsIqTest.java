package io.ledgerway.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.accountsiq.AccountsIqBooks;
import io.ledgerway.sandbox.accountsiq.Habit;
import io.ledgerway.testing.SimulatedAccountsIq;
import io.ledgerway.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The hub is killed while invoices go to AccountsIQ, whose tokens die at random, whose duplicate check does not see what is
 * posted meanwhile, whose look-ups see a document a little after it is posted, whose bulk rows come in any order,
 * and which now and then posts only half of a call or tells only half of what it did.
 */
class KilledInvoicesToAccountsIqTest {

    private static final List<String> HALVES =
            List.of("unknown-halfway", "fault-halfway", "first-row-missing", "ids-missing");

    @TempDir
    Path directory;

    @ParameterizedTest(name = "version {0} on {1}")
    @CsvSource({"1.1, H2", "2.0, POSTGRESQL"})
    void everyInvoiceIsInTheBooksOnceAndATokenIsReplacedOnlyWhenItHasDied(String version, TestDatabase database)
            throws Exception {
        try (SimulatedAccountsIq accountsIq = new SimulatedAccountsIq()) {
            accountsIq
                    .habits()
                    .set(Habit.DUPLICATE_CHECK_RACY, true)
                    .set(Habit.BULK_ROWS_SHUFFLED, true)
                    .set("visible-after", "200ms");
            HALVES.forEach(quirk -> accountsIq.habits().set("quirks." + quirk, 0.01));
            KilledInvoices run = new KilledInvoices(directory, accountsIq, database, 200, 2)
                    .with(Map.of("batch-size", "25"))
                    .with(version.equals("1.1") ? accountsIq.olderSettings() : Map.of())
                    .among(Map.of("session-expired", 0.04));

            run.assertEachIsInTheBooksOnce("NOBODY");

            accountsIq.assertNothingIsDoubled();
            assertTokensWereKept(accountsIq.books(), run.kills());
            System.out.printf(
                    "Version %s on %s: %d sign-ins, %d tokens died, %d never arrived; %s%n",
                    version,
                    database,
                    accountsIq.books().signIns() + accountsIq.books().refreshes(),
                    accountsIq.books().endedTokens(),
                    accountsIq.books().unusedTokens(),
                    accountsIq.calls().byOperation());
        }
    }

    /** A token that the hub never got is none it could keep: its answer was lost, or the hub killed while it waited for it. */
    private static void assertTokensWereKept(AccountsIqBooks books, int kills) {
        assertThat(books.signIns() + books.refreshes() - books.unusedTokens())
                .as("tokens in use; %d died", books.endedTokens())
                .isLessThanOrEqualTo(books.endedTokens() + 1);
        assertThat(books.unusedTokens()).isLessThanOrEqualTo(kills + 3L);
        assertThat(books.endedTokens()).isPositive();
    }
}
