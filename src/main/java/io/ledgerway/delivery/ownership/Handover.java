package io.ledgerway.delivery.ownership;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Gives limit groups to instances that have fewer, between two batches: first nothing more is claimed, then, once nothing of
 * the group is under way here, the group is given back. What nobody took within seconds is not offered again for a minute.
 */
final class Handover {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final Duration TO_BE_TAKEN = Duration.ofSeconds(15);
    private static final Duration REST = Duration.ofMinutes(1);

    private final Ownership ownership;
    private final Spread spread;
    private final ConnectionWork work;
    private final boolean shared;
    private final LongSupplier nanoTime;
    /** Groups that are to be given back, and their connections for which nothing more is begun. */
    private final Map<String, Set<String>> leaving = new HashMap<>();

    private final Map<String, Long> offered = new HashMap<>();
    private long restUntil;

    /** @param shared whether there can be other instances */
    Handover(Ownership ownership, Spread spread, ConnectionWork work, boolean shared, LongSupplier nanoTime) {
        this.ownership = ownership;
        this.spread = spread;
        this.work = work;
        this.shared = shared;
        this.nanoTime = nanoTime;
        this.restUntil = nanoTime.getAsLong();
    }

    /** Looks at the others, and goes on with what it began. */
    @Scheduled(fixedDelay = 300)
    void goOn() {
        try {
            if (shared && ownership.asked()) {
                if (spread.look()) {
                    noteTaken();
                    choose();
                }
                List.copyOf(leaving.keySet()).forEach(this::giveWhereQuiet);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The other instances cannot be seen now; they are looked at again in seconds: {}", e.getMessage());
        }
    }

    private void choose() {
        Set<String> mine = ownership.groups();
        boolean mayOffer = offered.isEmpty() && nanoTime.getAsLong() - restUntil >= 0;
        int wanted = mayOffer ? spread.share().surplus(mine.size()) : 0;
        leaving.keySet().stream()
                .filter(group -> !mine.contains(group))
                .toList()
                .forEach(this::stay);
        leaving.keySet().stream().sorted().skip(wanted).toList().forEach(this::stay);
        mine.stream()
                .filter(group -> !leaving.containsKey(group))
                .filter(group -> ownership.connectionsOf(group).stream().noneMatch(work::resting))
                .sorted(Comparator.comparing(this::quiet).reversed())
                .limit(Math.max(0, wanted - leaving.size()))
                .toList()
                .forEach(group -> leaving.put(group, new HashSet<>()));
    }

    /** It leaves no more: because it need not, or because it was given back, or lost to another. */
    private void stay(String group) {
        leaving.remove(group).forEach(work::reopen);
    }

    private void giveWhereQuiet(String group) {
        List<String> connections = ownership.connectionsOf(group);
        leaving.get(group).addAll(connections);
        boolean free = connections.stream().filter(work::close).count() == connections.size();
        if (free && quiet(group)) {
            ownership.giveUp(group);
            LOG.info("Connections {} go to another instance, which has fewer", connections);
            offered.put(group, nanoTime.getAsLong());
            stay(group);
        }
    }

    private boolean quiet(String group) {
        return ownership.connectionsOf(group).stream().noneMatch(work::underWay);
    }

    private void noteTaken() {
        String me = spread.share().instance();
        long now = nanoTime.getAsLong();
        offered.keySet().removeIf(group -> !me.equals(spread.owners().getOrDefault(group, me)));
        if (offered.values().stream().anyMatch(since -> now - since > TO_BE_TAKEN.toNanos())) {
            LOG.info("Nobody took {}: kept for {} s", offered.keySet(), REST.toSeconds());
            offered.clear();
            restUntil = now + REST.toNanos();
        }
    }
}
