package io.ledgerway.delivery.ownership;

import java.util.Map;
import java.util.stream.Stream;

/**
 * How limit groups are spread among the living instances: in the end none has two more than another. A free group goes to
 * an instance that has fewest. Plain rules, which each instance applies for itself.
 *
 * @param instance this instance
 * @param groups groups of each living instance, this one among them; empty where there can be no other
 */
record FairShare(String instance, Map<String, Integer> groups) {

    FairShare {
        groups = Map.copyOf(groups);
    }

    /** Of an instance that knows of no other. */
    static FairShare alone(String instance) {
        return new FairShare(instance, Map.of());
    }

    /** @param mine groups that this instance owns now */
    boolean mayTake(int mine) {
        return mine <= fewestOfOthers(Integer.MAX_VALUE);
    }

    /**
     * How many groups this instance gives back. Of several with equally many that each have one too many, the first by name
     * gives one.
     *
     * @param mine groups that this instance owns now
     */
    int surplus(int mine) {
        if (mine - 2 < fewestOfOthers(mine)) {
            return 0;
        }
        int all = mine + others().mapToInt(Map.Entry::getValue).sum();
        int share = (all + groups.size() - 1) / groups.size();
        boolean first = others().filter(other -> other.getValue() >= mine)
                .allMatch(other -> instance.compareTo(other.getKey()) < 0);
        return mine > share ? mine - share : first ? 1 : 0;
    }

    private int fewestOfOthers(int ifNone) {
        return others().mapToInt(Map.Entry::getValue).min().orElse(ifNone);
    }

    private Stream<Map.Entry<String, Integer>> others() {
        return groups.entrySet().stream().filter(entry -> !entry.getKey().equals(instance));
    }
}
