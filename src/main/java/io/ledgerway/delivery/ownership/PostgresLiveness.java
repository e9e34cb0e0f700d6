package io.ledgerway.delivery.ownership;

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
 * Liveness on PostgreSQL: a session advisory lock for each instance, and for each work that is done alone, on one connection
 * that stays open as long as this process lives. The server frees the locks as soon as the process is gone. Whoever gets
 * another's lock knows that it ended, and gives it back at once.
 */
final class PostgresLiveness implements Liveness, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresLiveness.class);
    private static final String TRY_LOCK = "select pg_try_advisory_lock(hashtextextended('ledgerway/' || ?, 0))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtextextended('ledgerway/' || ?, 0))";
    private static final String UNLOCK_ALL = "select pg_advisory_unlock_all()";

    private final DataSource dataSource;
    private final String instance = hostName() + "-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
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
    public boolean shown() {
        return hold("instance/" + instance);
    }

    @Override
    public boolean alone(String work) {
        return hold("work/" + work);
    }

    @Override
    public synchronized boolean gone(String other) {
        String name = "instance/" + other;
        if (held.contains(name)) {
            return false;
        }
        try {
            open();
            boolean free = ask(TRY_LOCK, name);
            if (free) {
                ask(UNLOCK, name);
            }
            return free;
        } catch (SQLException e) {
            LOG.warn("Whether instance {} lives cannot be asked: {}", other, e.getMessage());
            forget();
            return false;
        }
    }

    private synchronized boolean hold(String name) {
        try {
            open();
            if (!held.contains(name) && ask(TRY_LOCK, name)) {
                held.add(name);
            }
            return held.contains(name);
        } catch (SQLException e) {
            LOG.warn("The lock {} cannot be asked for: {}", name, e.getMessage());
            forget();
            return false;
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

    private void open() throws SQLException {
        if (connection != null && !connection.isValid(2)) {
            forget();
        }
        if (connection == null) {
            connection = dataSource.getConnection();
            connection.setAutoCommit(true);
        }
    }

    private boolean ask(String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
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
            return name.length() > 30 ? name.substring(0, 30) : name;
        } catch (UnknownHostException e) {
            return "instance";
        }
    }
}
