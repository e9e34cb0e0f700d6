package io.ledgerway.operations.routes;

import static io.ledgerway.operations.routes.Workbench.answering;
import static io.ledgerway.operations.routes.Workbench.greeting;
import static io.ledgerway.operations.routes.Workbench.sendingTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.FluentProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While senders never pause, files are swapped again and again: nothing may fail and nothing may be lost. */
class SwapUnderLoadTest {

    private static final int SENDERS = 4;
    private static final int EDITS = 12;

    @TempDir
    Path folder;

    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private Workbench bench;

    @BeforeEach
    void open() {
        bench = new Workbench(folder).started();
    }

    @AfterEach
    void close() {
        senders.shutdownNow();
        bench.close();
    }

    @Test
    void everyQuestionIsAnsweredByTheOldOrTheNewRoute() throws Exception {
        bench.route("a", answering("a", "direct:a", "version-0")).check();

        List<Future<Integer>> sent = askWithoutPause("direct:a");
        for (int edit = 1; edit <= EDITS; edit++) {
            bench.route("a", answering("a", "direct:a", "version-" + edit)).check();
            waitForAnswer("version-" + edit);
        }

        everythingSentIsAnsweredWith(sent, "version-\\d+");
    }

    @Test
    void aFlowOverSeveralFilesAndAKameletIsSwappedPieceByPiece() throws Exception {
        bench.kamelet("greeting", greeting("0"))
                .route("first", sendingTo("first", "direct:first", "direct:second"))
                .route(
                        "second",
                        sendingTo("second", "direct:second", "direct:third")
                                + sendingTo("third", "direct:third", "kamelet:greeting?name=x"));
        assertThat(bench.check().problems()).isEmpty();

        List<Future<Integer>> sent = askWithoutPause("direct:first");
        for (int edit = 1; edit <= EDITS; edit++) {
            bench.kamelet("greeting", greeting("" + edit)).check();
            waitForAnswer(edit + " x");
        }

        everythingSentIsAnsweredWith(sent, "\\d+ x");
    }

    @Test
    void whatStandsInAQueueIsProcessedByTheNextRoute() throws Exception {
        bench.context.getRegistry().bind("witness", (org.apache.camel.Processor)
                exchange -> answers.add(exchange.getMessage().getBody(String.class)));
        String text = answering("a", "seda:a", "version-0")
                .replace("setBody:", "process:\n            ref: witness\n        - setBody:");
        bench.route("a", text)
                .route("b", sendingTo("b", "direct:b", "seda:a?waitForTaskToComplete=Never"))
                .check();
        FluentProducerTemplate template = bench.context.createFluentProducerTemplate();

        int sent = 0;
        for (int edit = 1; edit <= 3; edit++) {
            for (int i = 0; i < 50; i++) {
                template.to("direct:b").withBody("m" + sent++).send();
            }
            bench.route("a", text.replace("version-0", "version-" + edit)).check();
        }
        bench.delete("a").check();

        assertThat(answers).hasSize(sent);
    }

    private List<Future<Integer>> askWithoutPause(String endpoint) {
        List<Future<Integer>> sent = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            sent.add(senders.submit(() -> {
                int count = 0;
                while (!enough.get()) {
                    count++;
                    answers.add(bench.ask(endpoint));
                }
                return count;
            }));
        }
        return sent;
    }

    private void waitForAnswer(String answer) {
        org.awaitility.Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> answers.contains(answer));
    }

    private void everythingSentIsAnsweredWith(List<Future<Integer>> sent, String pattern) throws Exception {
        enough.set(true);
        AtomicInteger total = new AtomicInteger();
        for (Future<Integer> sender : sent) {
            total.addAndGet(sender.get(60, TimeUnit.SECONDS));
        }
        assertThat(answers).hasSize(total.get()).allMatch(answer -> answer.matches(pattern));
    }
}
