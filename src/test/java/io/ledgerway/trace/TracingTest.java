package io.ledgerway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TracingTest {

    private static final String CALLER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final KeptTraces kept = new KeptTraces();
    private final Tracing tracing = kept.tracing();

    @AfterEach
    void endWhatIsLeft() {
        tracing.backTo(null);
        assertThat(about()).isEmpty();
    }

    @Test
    void linesSayWhatTheirThreadIsAtAndAfterwardsWhatItWasAtBefore() {
        Work round = tracing.round("collect", "time-entries", "intempus").show();
        Work part = tracing.part("record", "time-entries", "uniconta");

        assertThat(about())
                .containsEntry("flow", "time-entries")
                .containsEntry("connection", "uniconta")
                .containsEntry("trace", traceOf(tracing.mark()));

        part.close();
        assertThat(about())
                .containsEntry("connection", "intempus")
                .containsEntry("trace", kept.span("record").getTraceId());

        round.close();
        assertThat(about()).isEmpty();
    }

    @Test
    void aCallIsPartOfItsRoundAndTellsWhomItAsked() {
        try (Work round = tracing.round("deliver", "time-entries", "uniconta").show()) {
            try (Work call = tracing.call("insert-lines", "uniconta")) {
                call.attribute("http.response.status_code", 200);
            }
            round.note("outcome.delivered", 2L);
        }

        SpanData call = kept.span("insert-lines");
        SpanData round = kept.span("deliver");
        assertThat(call.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(call.getTraceId()).isEqualTo(round.getTraceId());
        assertThat(call.getParentSpanId()).isEqualTo(round.getSpanId());
        assertThat(KeptTraces.text(call, "ledgerway.connection")).isEqualTo("uniconta");
        assertThat(KeptTraces.text(round, "ledgerway.flow")).isEqualTo("time-entries");
        assertThat(round.getAttributes().asMap().values()).contains(2L);
    }

    @Test
    void aRoundFollowsFromWhatRecordedItsDocumentsAndHasATraceOfItsOwn() {
        String recording;
        try (Work page = tracing.part("record", null, null)) {
            recording = tracing.mark();
        }

        tracing.round("deliver", null, null)
                .show()
                .follows(Arrays.asList(recording, recording, null, "no mark"))
                .close();

        SpanData round = kept.span("deliver");
        assertThat(recording).hasSize(55);
        assertThat(round.getLinks())
                .extracting(link -> link.getSpanContext().getSpanId())
                .containsExactly(kept.span("record").getSpanId());
        assertThat(round.getTraceId()).isNotEqualTo(traceOf(recording));
    }

    @Test
    void aLargeBatchIsLinkedToNoMoreThanThirtyTwo() {
        List<String> marks = IntStream.rangeClosed(1, 100)
                .mapToObj(n -> String.format("00-%032x-%016x-01", n, n))
                .toList();

        tracing.round("deliver", null, null).show().follows(marks).close();

        assertThat(kept.span("deliver").getLinks()).hasSize(32).doesNotHaveDuplicates();
        assertThat(kept.span("deliver").getLinks())
                .extracting(LinkData::getSpanContext)
                .allMatch(context -> context.isValid());
    }

    @Test
    void whatSomebodyHandsInGoesOnWithTheirTrace() {
        tracing.receive("receive invoice", CALLER).close();
        tracing.receive("of nobody", null).close();
        tracing.receive("of a stranger", "<script>").close();

        SpanData received = kept.span("receive invoice");
        assertThat(received.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(received.getTraceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(received.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(kept.span("of nobody").getParentSpanContext().isValid()).isFalse();
        assertThat(kept.span("of a stranger").getParentSpanContext().isValid()).isFalse();
    }

    @Test
    void aFailureIsToldByItsCodeAndNeverByItsText() {
        Work caused = tracing.part("caused", null, null);
        caused.failed(new CausedException(new Cause("JOURNAL_LOCKED", "secret words", "")));
        caused.close();
        Work other = tracing.part("other", null, null);
        other.failed(new IllegalStateException("secret words"));
        other.close();

        assertThat(kept.span("caused").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(KeptTraces.text(kept.span("caused"), "error.type")).isEqualTo("JOURNAL_LOCKED");
        assertThat(KeptTraces.text(kept.span("other"), "error.type")).isEqualTo("IllegalStateException");
        assertThat(kept.spans().toString()).doesNotContain("secret words");
    }

    @Test
    void aRoundThatWasNotWorthShowingLeavesNoSpan() {
        tracing.round("deliver", "time-entries", "uniconta").close();

        assertThat(kept.spans()).isEmpty();
    }

    @Test
    void theNextRoundOfAThreadEndsWhatTheLastOneLeft() {
        tracing.round("left", "time-entries", "uniconta").show();
        tracing.part("left too", null, null).document("INT-1");

        try (Work next = tracing.round("next", "master-data", null).show()) {
            assertThat(kept.spans()).extracting(SpanData::getName).containsExactly("left too", "left");
            assertThat(about()).containsOnlyKeys("flow", "trace").containsEntry("flow", "master-data");
            assertThat(next.traced()).isTrue();
        }
        assertThat(kept.span("next").getParentSpanContext().isValid()).isFalse();
    }

    @Test
    void workThatEndsOnAnotherThreadTouchesOnlyItsSpan() throws InterruptedException {
        Work round = tracing.round("deliver", "time-entries", "uniconta").show();
        List<Map<String, String>> there = new ArrayList<>();

        Thread other = new Thread(() -> LogContext.connection("acumatica").tell(() -> {
            round.close();
            there.add(about());
        }));
        other.start();
        other.join();

        assertThat(kept.span("deliver").hasEnded()).isTrue();
        assertThat(there).containsExactly(Map.of("connection", "acumatica"));
        assertThat(about()).containsEntry("connection", "uniconta");
    }

    @Test
    void withoutTracesLinesStillSayWhatTheyAreAboutAndNothingIsMarked() {
        Tracing off = Tracing.off();

        try (Work round = off.round("deliver", "time-entries", "uniconta").show();
                Work call = off.call("insert-lines", "uniconta")) {
            assertThat(about()).isEqualTo(Map.of("flow", "time-entries", "connection", "uniconta"));
            assertThat(off.mark()).isNull();
            assertThat(round.traced() || call.traced()).isFalse();
            round.document("INT-1").note("rows", 1).follows(List.of(CALLER)).failed("X");
            assertThat(about()).containsEntry("document", "INT-1");
        }
        off.current().note("rows", 1).close();
        assertThat(about()).isEmpty();
    }

    @Test
    void aTraceThatIsNotSampledMarksNothing() {
        KeptTraces none = new KeptTraces(Sampler.alwaysOff());

        try (Work part = none.tracing().part("record", null, null)) {
            assertThat(none.tracing().mark()).isNull();
            assertThat(part.traced()).isTrue();
        }
        assertThat(none.spans()).isEmpty();
    }

    private static Map<String, String> about() {
        return LogContext.standing();
    }

    private static String traceOf(String mark) {
        return mark.substring(3, 35);
    }
}
