package io.ledgerway.accountsiq;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What the last look-ups of accounts showed, with what we posted since: a backlog of one supplier's documents is not fetched
 * again for each batch. It counts for {@link #AGE}, and for {@link #AGAIN} where the document was tried before or corrects one.
 * What somebody else posts in that time is not seen, as it is not between a look-up and its post. In memory only, so a new owner
 * looks anew.
 */
@Component("accountsIqSeenDocuments")
class SeenDocuments {

    static final Duration AGE = Duration.ofSeconds(30);
    static final Duration AGAIN = Duration.ofSeconds(10);

    private final Clock clock;
    private final Map<String, Map<Integer, Seen>> byEntity = new ConcurrentHashMap<>();

    SeenDocuments(Clock clock) {
        this.clock = clock;
    }

    /**
     * A look-up.
     *
     * @param rows what it showed, by external reference
     * @param unsure references of which it no longer tells the truth
     */
    private record Seen(AccountsLook look, Map<String, List<FoundDocument>> rows, Set<String> unsure) {

        Seen(AccountsLook look) {
            this(look, new ConcurrentHashMap<>(), ConcurrentHashMap.newKeySet());
        }

        boolean isUnsure(BatchDocument document) {
            return unsure.contains(document.reference());
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** What stands there under the document's reference; null where its account was not looked at lately around its day. */
    List<FoundDocument> of(ConnectionSettings connection, PlannedDocument document) {
        Seen last = accounts(connection).get(document.accountId());
        return last != null
                        && younger(last, document.firstPost() ? AGE : AGAIN)
                        && last.look().around(document.document().date())
                        && !last.isUnsure(document.document())
                ? last.rows().getOrDefault(document.document().reference(), List.of())
                : null;
    }

    /** Whether the document's account was looked at lately, and something became of the document that is not certain. */
    boolean isUnsure(ConnectionSettings connection, PlannedDocument document) {
        Seen last = accounts(connection).get(document.accountId());
        return last != null && last.isUnsure(document.document());
    }

    /** Around the days too that were looked at lately, so that the next batch finds both. @param look null stays null */
    AccountsLook widened(ConnectionSettings connection, AccountsLook look) {
        return accounts(connection).entrySet().stream()
                .filter(each ->
                        look != null && look.accounts().contains(each.getKey()) && younger(each.getValue(), AGE))
                .map(each -> each.getValue().look())
                .reduce(look, AccountsLook::with);
    }

    void keep(ConnectionSettings connection, AccountsLook look, List<FoundDocument> found) {
        Map<Integer, Seen> accounts = accounts(connection);
        accounts.values().removeIf(seen -> !younger(seen, AGE));
        Seen now = new Seen(look);
        found.forEach(row -> add(now, row));
        look.accounts().forEach(account -> accounts.put(account, now));
    }

    /** A document was posted, or may have been. */
    void posted(ConnectionSettings connection, PlannedDocument document, Outcome outcome) {
        Seen last = accounts(connection).get(document.accountId());
        if (last != null && outcome instanceof Outcome.Delivered delivered) {
            add(last, FoundDocument.posted(document, Integer.parseInt(delivered.targetId())));
        } else if (last != null && (outcome instanceof Outcome.InDoubt || outcome instanceof Outcome.Held)) {
            last.unsure().add(document.document().reference());
        }
    }

    /** Documents with these references are in doubt, in whatever account. */
    void unsure(ConnectionSettings connection, Collection<String> references) {
        accounts(connection).values().forEach(seen -> seen.unsure().addAll(references));
    }

    private Map<Integer, Seen> accounts(ConnectionSettings connection) {
        return byEntity.computeIfAbsent(MasterDataCache.entity(connection), entity -> new ConcurrentHashMap<>());
    }

    private boolean younger(Seen seen, Duration age) {
        return seen.look().at().plus(age).isAfter(clock.instant());
    }

    private static void add(Seen seen, FoundDocument row) {
        seen.rows().merge(row.reference(), List.of(row), (before, more) -> {
            List<FoundDocument> both = new ArrayList<>(before);
            both.addAll(more);
            return List.copyOf(both);
        });
    }
}
