package io.ledgerway.operations.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.apache.camel.Endpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SerialKameletsTest {

    private static final String KAMELET = """
            - routeTemplate:
                id: hello
                from:
                  uri: kamelet:source
                  steps:
                    - setBody:
                        constant: Hello
            """;

    @Test
    void aKameletThatIsNeededForTheFirstTimeWaitsWhileAFileIsLoadedAndIsMadeThen() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addComponent("kamelet", new SerialKamelets());
            camel.start();
            PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString("file:hello.camel.yaml", KAMELET));
            CountDownLatch loaded = new CountDownLatch(1);
            CountDownLatch loading = new CountDownLatch(1);
            Thread loader = begin(new FutureTask<>(() -> SerialKamelets.alone(camel, () -> {
                loading.countDown();
                loaded.await();
                return null;
            })));
            loading.await();
            FutureTask<Endpoint> made = new FutureTask<>(() -> camel.getEndpoint("kamelet:hello"));

            Thread needing = begin(made);

            Awaitility.await().until(() -> needing.getState() == Thread.State.WAITING);
            assertThat(made.isDone()).isFalse();
            loaded.countDown();
            assertThat(made.get()).isNotNull();
            assertThat(camel.createProducerTemplate().requestBody("kamelet:hello", "", String.class))
                    .isEqualTo("Hello");
            loader.join();
        }
    }

    private static Thread begin(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }
}
