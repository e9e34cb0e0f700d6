package io.ledgerway.ledger;

import io.ledgerway.document.Invoice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lines for a ledger that refuses negative ones. Only where a line is negative, it is netted with the lines of the same
 * account, tax code, rate, department and fields; all others stay as they are.
 *
 * @param lines none negative
 * @param contra what stayed negative, with positive amounts, for a document of the opposite kind
 */
record Netting(List<LedgerLine> lines, List<LedgerLine> contra) {

    private static final String NEGATIVE = "NEGATIVE_LINE";

    /**
     * Nets them.
     *
     * @param byContra whether a group that stays negative goes to the contra document
     * @throws RefusedInvoice code {@code NEGATIVE_LINE} when one stays negative and may not, or nothing else is there
     */
    static Netting of(Invoice invoice, List<LedgerLine> lines, boolean byContra) {
        Map<Object, List<LedgerLine>> groups = new LinkedHashMap<>();
        lines.forEach(line ->
                groups.computeIfAbsent(group(line), key -> new ArrayList<>()).add(line));
        List<LedgerLine> kept = new ArrayList<>();
        List<LedgerLine> contra = new ArrayList<>();
        for (List<LedgerLine> group : groups.values()) {
            if (group.stream().noneMatch(Netting::negative)) {
                kept.addAll(group);
                continue;
            }
            LedgerLine net = group.size() == 1 ? group.get(0) : net(group);
            if (!negative(net)) {
                kept.add(net);
            } else if (byContra && net.net().signum() <= 0 && net.tax().signum() <= 0) {
                contra.add(reversed(net));
            } else {
                throw refused(invoice, net);
            }
        }
        if (kept.isEmpty() && !contra.isEmpty()) {
            throw RefusedInvoice.dead(
                    invoice,
                    NEGATIVE,
                    "all its lines are negative, and the ledger takes none.",
                    "It is a document of the opposite kind: edit its type and amounts and replay.");
        }
        return new Netting(kept, contra);
    }

    /** Not by item, which goes with the account, except where the item stands for the account. */
    private static Object group(LedgerLine line) {
        return Arrays.asList(
                line.account(),
                line.account() == null ? line.item() : null,
                line.taxCode(),
                line.category() == null ? null : line.category().key(),
                line.department(),
                line.fields());
    }

    private static boolean negative(LedgerLine line) {
        return line.net().signum() < 0 || line.tax().signum() < 0;
    }

    private static LedgerLine net(List<LedgerLine> group) {
        LedgerLine first = group.get(0);
        return new LedgerLine(
                group.stream().map(LedgerLine::source).collect(Collectors.joining(", ")),
                first.account(),
                sum(group, LedgerLine::net),
                sum(group, LedgerLine::tax),
                first.category(),
                first.taxCode(),
                group.stream()
                        .map(LedgerLine::memo)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining("; ")),
                common(group, LedgerLine::item),
                first.department(),
                common(group, LedgerLine::project),
                null,
                null,
                first.fields());
    }

    private static LedgerLine reversed(LedgerLine line) {
        boolean givesBack = line.quantity() != null && line.quantity().signum() < 0;
        return new LedgerLine(
                line.source(),
                line.account(),
                line.net().negate(),
                line.tax().negate(),
                line.category(),
                line.taxCode(),
                line.memo(),
                line.item(),
                line.department(),
                line.project(),
                givesBack ? line.quantity().negate() : line.quantity(),
                givesBack || line.price() == null ? line.price() : line.price().negate(),
                line.fields());
    }

    private static String common(List<LedgerLine> group, Function<LedgerLine, String> part) {
        List<String> all = group.stream().map(part).distinct().toList();
        return all.size() == 1 ? all.get(0) : null;
    }

    private static BigDecimal sum(List<LedgerLine> group, Function<LedgerLine, BigDecimal> part) {
        return group.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static RefusedInvoice refused(Invoice invoice, LedgerLine line) {
        return RefusedInvoice.dead(
                invoice,
                NEGATIVE,
                line.source() + " is " + line.net().toPlainString() + " " + invoice.currency() + " net and "
                        + line.tax().toPlainString() + " tax on account " + line.account()
                        + "; the ledger takes no negative line, and no other line there is large enough to net it with.",
                "Map it to the account, tax code and department of the lines that it lowers, or set negative-lines to"
                        + " contra. Then replay.");
    }
}
