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

        boolean tells(BatchDocument document) {
            return look.around(document.date()) && !unsure.contains(document.reference());
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** What stands there under the document's reference; null where its account was not looked at lately around its day. */
    List<FoundDocument> of(ConnectionSettings connection, PlannedDocument document) {
        Seen last = accounts(connection).get(document.accountId());
        return last != null && current(last) && last.tells(document.document())
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
        Seen now = new Seen(look);
        found.forEach(row -> add(now, row));
        look.accounts().forEach(account -> accounts.put(account, now));
    }

    /** A document was posted, or may have been. */
    void posted(ConnectionSettings connection, PlannedDocument document, Outcome outcome) {
        Seen last = accounts(connection).get(document.accountId());
        if (last != null && outcome instanceof Outcome.Delivered delivered) {
            add(last, FoundDocument.posted(document, Integer.parseInt(delivered.targetId())));
        } else if (last != null && !(outcome instanceof Outcome.Dead)) {
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

    private boolean current(Seen seen) {
        return seen.look().at().plus(AGE).isAfter(clock.instant());
    }

    private static void add(Seen seen, FoundDocument row) {
        seen.rows().merge(row.reference(), List.of(row), (before, more) -> {
            List<FoundDocument> both = new ArrayList<>(before);
            both.addAll(more);
            return List.copyOf(both);
        });
    }
}
