package io.ledgerway.operations.routes;

import java.sql.DatabaseMetaData;
import java.util.Properties;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.quartz.JobStoreType;
import org.springframework.boot.autoconfigure.quartz.QuartzProperties;
import org.springframework.boot.autoconfigure.quartz.SchedulerFactoryBeanCustomizer;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.stereotype.Component;

/**
 * Tells Quartz which SQL its tables want and how this instance is called, unless a setting says so. A name that Quartz makes
 * itself ({@code AUTO}) asks for the machine's, which is not known everywhere.
 */
@Component("quartzInDatabase")
class QuartzInDatabase implements SchedulerFactoryBeanCustomizer {

    private static final String DELEGATE = "org.quartz.jobStore.driverDelegateClass";
    private static final String INSTANCE = "org.quartz.scheduler.instanceId";

    private final QuartzProperties settings;
    private final DataSource dataSource;
    private final Supplier<String> instance;

    QuartzInDatabase(
            QuartzProperties settings, DataSource dataSource, @Qualifier("instanceName") Supplier<String> instance) {
        this.settings = settings;
        this.dataSource = dataSource;
        this.instance = instance;
    }

    @Override
    public void customize(SchedulerFactoryBean factory) {
        if (settings.getJobStoreType() != JobStoreType.JDBC) {
            return;
        }
        Properties properties = new Properties();
        properties.setProperty(DELEGATE, delegate().getName());
        properties.setProperty(INSTANCE, instance.get());
        properties.putAll(settings.getProperties());
        factory.setQuartzProperties(properties);
    }

    private Class<?> delegate() {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName);
            return DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL
                    ? PostgreSQLDelegate.class
                    : StdJDBCDelegate.class;
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not say what it is.", e);
        }
    }
}
