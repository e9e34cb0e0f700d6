package io.ledgerway.connection;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/** Chooses the part of the governor that depends on the database behind it. */
@Configuration(proxyBeanMethods = false)
class ConnectionWiring {

    @Bean
    CallWindow callWindow(DataSource database, JdbcClient jdbc, PlatformTransactionManager transactions)
            throws MetaDataAccessException {
        boolean embedded = "H2".equals(JdbcUtils.extractDatabaseMetaData(database, "getDatabaseProductName"));
        return embedded ? CallWindow.OWN_COUNT_IS_ENOUGH : new SharedCallWindow(jdbc, transactions);
    }
}
