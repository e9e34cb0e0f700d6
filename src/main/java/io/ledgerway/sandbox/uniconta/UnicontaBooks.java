package io.ledgerway.sandbox.uniconta;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the simulated Uniconta has in its books: the witness of what really arrived. Journal lines and posted transactions
 * count alike; a journal that keeps its lines when posted (without {@code DeleteLines}) shows them as both.
 */
public final class UnicontaBooks {

    private final Company company;
    private final SignInDesk desk;
    private final CallMeter meter;

    UnicontaBooks(Company company, SignInDesk desk, CallMeter meter) {
        this.company = company;
        this.desk = desk;
        this.meter = meter;
    }

    /** Number of lines still in a journal. */
    public int journalLineCount() {
        return count(Entities.JOURNAL_LINE);
    }

    /** Number of posted lines. */
    public int transactionCount() {
        return count(Entities.TRANSACTION);
    }

    /** Number of postings. */
    public int postedJournalCount() {
        return count(Entities.POSTED_JOURNAL);
    }

    /** Lines still in a journal, in order of their creation. */
    public List<BookedLine> journalLines() {
        return lines(Entities.JOURNAL_LINE);
    }

    /** Posted lines, in order of posting. */
    public List<BookedLine> transactions() {
        return lines(Entities.TRANSACTION);
    }

    /** Journal lines, then transactions, that carry this reference. */
    public List<BookedLine> byReference(String reference) {
        synchronized (company) {
            return tables().flatMap(table -> table.indexed().getOrDefault(reference, List.of()).stream())
                    .map(BookedLine::of)
                    .toList();
        }
    }

    /** Each reference with the number of lines that carry it; lines without one are left out. */
    public Map<String, Integer> references() {
        synchronized (company) {
            Map<String, Integer> counts = new TreeMap<>();
            tables().forEach(table ->
                    table.indexed().forEach((reference, rows) -> counts.merge(reference, rows.size(), Integer::sum)));
            return counts;
        }
    }

    /** The references that more than one line carries. Empty = nothing is doubled. */
    public Map<String, Integer> repeatedReferences() {
        Map<String, Integer> repeated = references();
        repeated.values().removeIf(count -> count == 1);
        return repeated;
    }

    /** Sum of {@code Qty} by employee and project, exact, without trailing zeros and never in exponents. */
    public Map<EmployeeProject, BigDecimal> quantities() {
        synchronized (company) {
            Map<EmployeeProject, BigDecimal> sums = new HashMap<>();
            tables().flatMap(table -> table.rows().stream())
                    .forEach(row -> sums.merge(
                            new EmployeeProject(row.text("Employee"), row.text("Project")), qty(row), BigDecimal::add));
            sums.replaceAll((who, sum) -> plain(sum));
            return sums;
        }
    }

    /** Sum of {@code Qty} of all lines. */
    public BigDecimal totalQuantity() {
        synchronized (company) {
            return plain(tables().flatMap(table -> table.rows().stream())
                    .map(UnicontaBooks::qty)
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    /** Sign-ins that succeeded. */
    public long logins() {
        return desk.logins();
    }

    /** Sign-ins refused for company, user or password. */
    public long refusedLogins() {
        return desk.refusedLogins();
    }

    /** Tokens that were renewed by refresh token. */
    public long refreshes() {
        return desk.refreshes();
    }

    /** Sessions whose bearer token is valid now. */
    public int liveSessions() {
        return desk.live();
    }

    /** Calls the user made today. */
    public int callsToday() {
        return meter.today(desk.account().username());
    }

    /** The largest number of the user's calls that were being executed at once; 1 is what Uniconta wants. */
    public int mostCallsAtOnce() {
        return meter.mostAtOnce();
    }

    /** Calls that began while another call of the user was being executed. */
    public long overlappingCalls() {
        return meter.overlapping();
    }

    private Stream<Table> tables() {
        return Stream.of(company.table(Entities.JOURNAL_LINE), company.table(Entities.TRANSACTION));
    }

    private int count(String entity) {
        synchronized (company) {
            return company.table(entity).rows().size();
        }
    }

    private List<BookedLine> lines(String entity) {
        synchronized (company) {
            return company.table(entity).rows().stream().map(BookedLine::of).toList();
        }
    }

    private static BigDecimal qty(Row row) {
        return row.get("Qty") instanceof BigDecimal qty ? qty : BigDecimal.ZERO;
    }

    private static BigDecimal plain(BigDecimal sum) {
        BigDecimal stripped = sum.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
