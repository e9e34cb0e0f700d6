package io.ledgerway.testing;

import io.ledgerway.sandbox.SandboxData;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the simulated systems before the hub and stops them after it. */
class HubInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String BEAN = "hubUnderTest";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        boolean real = context.getEnvironment().getProperty("hub.real-entries", Boolean.class, false);
        int generated = context.getEnvironment().getProperty("hub.generated-entries", Integer.class, 0);
        SandboxData data = real
                ? SimulatedSystems.realEntries()
                : generated > 0 ? SimulatedSystems.generatedEntries(generated) : new EmptyCompany();
        HubUnderTest hub = new HubUnderTest(data, context);
        TestPropertyValues.of(hub.startSettings()).applyTo(context);
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(BEAN, hub);
        beans.registerDisposableBean(BEAN, hub::close);
    }
}
