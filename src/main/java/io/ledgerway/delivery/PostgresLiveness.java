package io.ledgerway.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Liveness on PostgreSQL: a session advisory lock for each group, all on one connection that stays open as long as
 * this process lives. The server frees the locks as soon as the process is gone.
 */
final class PostgresLiveness implements Liveness, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresLiveness.class);
    private static final String TRY_LOCK = "select pg_try_advisory_lock(hashtextextended('ledgerway/' || ?, 0))";
    private static final String UNLOCK_ALL = "select pg_advisory_unlock_all()";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtextextended('ledgerway/' || ?, 0))";

    private final DataSource dataSource;
    private final String instance = hostName() + "-" + UUID.randomUUID();
    private final Set<String> held = new HashSet<>();
    private Connection connection;

    PostgresLiveness(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String instance() {
        return instance;
    }

    @Override
    public synchronized boolean hold(String group, String owner) {
        try {
            if (!open()) {
                return false;
            }
            if (held.contains(group)) {
                return true;
            }
            if (ask(TRY_LOCK, group)) {
                held.add(group);
                return true;
            }
            return false;
        } catch (SQLException e) {
            LOG.warn("The liveness lock of {} cannot be asked for: {}", group, e.getMessage());
            forget();
            return false;
        }
    }

    @Override
    public synchronized void release(String group) {
        if (held.remove(group)) {
            try {
                ask(UNLOCK, group);
            } catch (SQLException e) {
                forget();
            }
        }
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(UNLOCK_ALL);
                connection.close();
                connection = null;
            } catch (SQLException e) {
                forget();
            }
        }
        held.clear();
    }

    private boolean open() throws SQLException {
        if (connection != null && !connection.isValid(2)) {
            forget();
        }
        if (connection == null) {
            connection = dataSource.getConnection();
            connection.setAutoCommit(true);
        }
        return true;
    }

    private boolean ask(String sql, String group) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, group);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private void forget() {
        held.clear();
        if (connection != null) {
            try {
                connection.unwrap(Connection.class).abort(Runnable::run);
                connection.close();
            } catch (SQLException e) {
                LOG.debug("Closing the liveness connection failed: {}", e.getMessage());
            }
            connection = null;
        }
    }

    private static String hostName() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.length() > 40 ? name.substring(0, 40) : name;
        } catch (UnknownHostException e) {
            return "instance";
        }
    }
}
