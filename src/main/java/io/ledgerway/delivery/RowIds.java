package io.ledgerway.delivery;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Row ids in blocks of 1,000 from one sequence, so that a page costs at most one call for its ids. */
final class RowIds {

    private static final int BLOCK = 1000;

    private final JdbcClient jdbc;
    private final String nextBlock;
    private long next;
    private long end;

    RowIds(JdbcClient jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.nextBlock = dialect.nextBlock();
    }

    synchronized long next() {
        if (next == end) {
            next = jdbc.sql(nextBlock).query(Long.class).single();
            end = next + BLOCK;
        }
        return next++;
    }
}
