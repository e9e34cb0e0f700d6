package io.ledgerway.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** The few statements in which H2 and PostgreSQL differ. Everything else is written once. */
public interface Dialect {

    /** The next block of 1,000 row ids; answers its first. */
    String nextBlock();

    /**
     * An update with its changed rows as a result.
     *
     * @param update an {@code update} statement without {@code returning}
     * @param columns columns of the updated table
     * @return a query that gives the columns of the changed rows joined with their payload
     */
    String updatedWithPayload(String update, String columns);

    /**
     * The condition that a row's id is among those which a query takes. The query is run once, and two claimers never
     * take the same row as long as the update also names the state that it changes.
     *
     * @param query selects ids, ordered and limited
     */
    String idTaken(String query);

    /** Whether several processes may share this database. */
    boolean shared();

    /** The dialect of the database behind the data source. */
    static Dialect of(DataSource dataSource) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getDatabaseProductName());
            return product.startsWith("PostgreSQL") ? new PostgresDialect() : new H2Dialect();
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database cannot be asked what it is: " + e.getMessage(), e);
        }
    }

    /** An SQL array of texts, to be joined as {@code unnest(cast(? as varchar array))}: only so both databases find its rows by index. */
    static java.sql.Array texts(Connection connection, Object[] texts) throws SQLException {
        return connection.createArrayOf("varchar", texts);
    }
}
