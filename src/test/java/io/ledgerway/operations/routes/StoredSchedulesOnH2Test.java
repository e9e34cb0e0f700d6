package io.ledgerway.operations.routes;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

class StoredSchedulesOnH2Test extends StoredSchedules {

    private static final DataSource DATABASE =
            JdbcConnectionPool.create("jdbc:h2:mem:schedules;DB_CLOSE_DELAY=-1", "sa", "");

    @Override
    DataSource dataSource() {
        return DATABASE;
    }

    @Override
    String dialect() {
        return "h2";
    }
}
