package io.ledgerway.accountsiq;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What the last look-ups of accounts showed, with what we posted since, for {@link #AGE}: a backlog of one supplier's
 * documents is not fetched again for each batch. Only a document that was never sent is judged by it, and what somebody else
 * posts in that time is not seen, as it is not between a look-up and its post. In memory only, so a new owner looks anew.
 */
@Component("accountsIqSeenDocuments")
class SeenDocuments {

    static final Duration AGE = Duration.ofSeconds(30);

    private final Clock clock;
    private final Map<String, Map<Integer, Seen>> byEntity = new ConcurrentHashMap<>();

    SeenDocuments(Clock clock) {
        this.clock = clock;
    }

    /** A look-up and its rows by external reference. */
    private record Seen(AccountsLook look, Map<String, List<FoundDocument>> rows) {}

    Instant now() {
        return clock.instant();
    }

    /** What stands there under the document's reference; null where its account was not looked at lately around its day. */
    List<FoundDocument> of(ConnectionSettings connection, PlannedDocument document) {
        Seen last = accounts(connection).get(document.accountId());
        return last != null
                        && current(last)
                        && last.look().around(document.document().date())
                ? last.rows().getOrDefault(document.document().reference(), List.of())
                : null;
    }

    /** Around the days too that were looked at lately, so that the next batch finds both. @param look null stays null */
    AccountsLook widened(ConnectionSettings connection, AccountsLook look) {
        return accounts(connection).entrySet().stream()
                .filter(each -> look != null && look.accounts().contains(each.getKey()) && current(each.getValue()))
                .map(each -> each.getValue().look())
                .reduce(look, AccountsLook::with);
    }

    void keep(ConnectionSettings connection, AccountsLook look, List<FoundDocument> found) {
        Map<Integer, Seen> accounts = accounts(connection);
        accounts.values().removeIf(seen -> !current(seen));
        Map<String, List<FoundDocument>> rows = new ConcurrentHashMap<>();
        found.forEach(row -> add(rows, row));
        look.accounts().forEach(account -> accounts.put(account, new Seen(look, rows)));
    }

    /** A document was posted, or may have been: then its account is looked at anew. */
    void posted(ConnectionSettings connection, PlannedDocument document, Outcome outcome) {
        Map<Integer, Seen> accounts = accounts(connection);
        Seen last = accounts.get(document.accountId());
        if (last != null && outcome instanceof Outcome.Delivered delivered) {
            add(last.rows(), FoundDocument.posted(document, Integer.parseInt(delivered.targetId())));
        } else if (!(outcome instanceof Outcome.Dead)) {
            accounts.remove(document.accountId());
        }
    }

    /** Something is in doubt: all accounts are looked at anew. */
    void forget(ConnectionSettings connection) {
        accounts(connection).clear();
    }

    private Map<Integer, Seen> accounts(ConnectionSettings connection) {
        return byEntity.computeIfAbsent(MasterDataCache.entity(connection), entity -> new ConcurrentHashMap<>());
    }

    private boolean current(Seen seen) {
        return seen.look().at().plus(AGE).isAfter(clock.instant());
    }

    private static void add(Map<String, List<FoundDocument>> rows, FoundDocument row) {
        rows.merge(row.reference(), List.of(row), (before, more) -> {
            List<FoundDocument> both = new ArrayList<>(before);
            both.addAll(more);
            return List.copyOf(both);
        });
    }
}
