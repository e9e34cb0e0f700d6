package io.ledgerway.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Fault;
import io.ledgerway.sandbox.SandboxTimeEntry;
import io.ledgerway.sandbox.intempus.Misbehaviour;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Entries that vanish from Intempus, which tells nobody: a full compare finds them, and only them. */
@HubTest
@TestPropertySource(properties = "hub.generated-entries=1200")
class DeletedEntriesTest {

    private static final String COMPARES = "/api/flows/time-entries/compares";
    private static final String LIST = "list work_report";
    private static final String READ = "read work_report";

    @Autowired
    HubUnderTest hub;

    @Autowired
    JdbcTemplate jdbc;

    private final List<SandboxTimeEntry> away = new ArrayList<>();

    /** What is recorded is not sent: what becomes of the lines is told elsewhere. */
    @BeforeEach
    void allIsRecorded() {
        hub.calm();
        hub.suspend("uniconta");
        hub.collect();
        hub.set("ledgerway.connections.intempus.batch-size", "100");
        assertThat(withdrawn()).isEmpty();
    }

    @Test
    void twentyDeletedEntriesAreWithdrawnAndNoOther() {
        List<SandboxTimeEntry> deleted = delete(LongStream.rangeClosed(101, 120));
        long lists = hub.intempus().calls().of(LIST);

        JsonNode compare = compared("DONE");

        assertThat(withdrawn()).isEqualTo(documents(deleted));
        assertThat(compare.path("read").asInt()).isEqualTo(1180);
        assertThat(compare.path("compared").asInt()).isEqualTo(1200);
        assertThat(compare.path("missing").asInt()).isEqualTo(20);
        assertThat(compare.path("deleted").asInt()).isEqualTo(20);
        assertThat(hub.intempus().calls().of(LIST) - lists)
                .as("a call for a page of rows, and one of the collector")
                .isEqualTo(12 + 1);
        JsonNode version = hub.delivery("INT-101");
        assertThat(version.path("reference").asText()).isEqualTo("INT-101-R2");
        assertThat(hub.get("/api/deliveries/" + version.path("id").asText())
                        .path("payload")
                        .toString())
                .contains("approved", "Generated entry number 101");
    }

    @Test
    void aSourceThatShowsOnlyATenthIsAskedAboutAndARejectionChangesNothing() {
        delete(LongStream.rangeClosed(1, 1200).filter(id -> id % 10 != 0));
        long reads = hub.intempus().calls().of(READ);

        JsonNode asked = compared("ASKING");

        String path = COMPARES + "/" + asked.path("id").asText();
        assertThat(asked.path("cause").path("code").asText()).isEqualTo("MANY_DELETIONS");
        assertThat(asked.path("missing").asInt()).isEqualTo(1080);
        assertThat(hub.get(path + "/missing?size=2").path("total").asInt()).isEqualTo(1080);
        assertThat(hub.get(path + "/missing?size=2").path("items")).hasSize(2);
        assertThat(hub.intempus().calls().of(READ))
                .as("before any confirming read")
                .isEqualTo(reads);

        hub.post(path + "/reject");

        assertThat(hub.get(path).path("state").asText()).isEqualTo("REJECTED");
        assertThat(hub.get(path).path("decidedBy").asText()).isEqualTo("admin");
        assertThat(withdrawn()).isEmpty();
        assertThat(hub.intempus().calls().of(READ)).isEqualTo(reads);
    }

    @Test
    void manyDeletionsThatAreApprovedAreConfirmedOneByOneThenWithdrawn() {
        List<SandboxTimeEntry> deleted = delete(LongStream.rangeClosed(301, 400));
        JsonNode asked = compared("ASKING");
        hub.intempus().books().add(deleted.remove(0));

        hub.post(COMPARES + "/" + asked.path("id").asText() + "/approve");

        JsonNode done = awaitState(asked, "DONE");
        assertThat(done.path("deleted").asInt()).isEqualTo(99);
        assertThat(withdrawn()).isEqualTo(documents(deleted));
        assertThat(hub.items("/api/audit?"))
                .first()
                .satisfies(entry -> assertThat(entry.path("action").asText()).isEqualTo("approve-deletions"));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments("INTEMPUS_FAULT", new Fault(Fault.Kind.SERVER_ERROR, Duration.ZERO, 500, Duration.ZERO)),
                arguments("INTEMPUS_ANSWER_MALFORMED", Fault.of(Fault.Kind.GARBAGE)),
                arguments("INTEMPUS_NO_ANSWER", Fault.of(Fault.Kind.LOST_AFTER)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void aPageThatFailsHalfWayDecidesNothing(String code, Fault fault) {
        delete(LongStream.rangeClosed(501, 510));
        for (int page = 1; page <= 5; page++) {
            hub.intempus().faults().once(LIST, Fault.NONE);
        }
        hub.intempus().faults().once(LIST, fault);

        JsonNode failed = compare("FAILED");

        assertThat(failed.path("cause").path("code").asText()).isEqualTo(code);
        assertThat(failed.path("read").asInt()).isEqualTo(500);
        assertThat(hub.deadLetters(code)).hasSize(1);
        assertThat(withdrawn()).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from compare_seen", Long.class))
                .isZero();

        restore();
        assertThat(compare("DONE").path("missing").asInt()).isZero();
        assertThat(hub.deadLetters(code)).as("closed by the run that succeeded").isEmpty();
    }

    @Test
    void aPageThatRepeatsDecidesNothing() {
        hub.intempus().misbehave(Misbehaviour.NONE.withRepeatPage());

        assertThat(compare("FAILED").path("cause").path("code").asText()).isEqualTo("INTEMPUS_PAGE_REPEATS");
        assertThat(withdrawn()).isEmpty();
    }

    @Test
    void anEntryThatTheListMissesAndTheReadStillFindsIsLeftAlone() {
        away.add(hub.intempus().books().entry(601).orElseThrow());
        hub.intempus().books().change(601, Map.of("date", "1999-12-31"));

        JsonNode done = compared("DONE");

        assertThat(done.path("missing").asInt()).isEqualTo(1);
        assertThat(done.path("deleted").asInt()).isZero();
        assertThat(withdrawn()).isEmpty();
    }

    @Test
    void anEntryThatIsThereAgainWithoutAnyChangeIsFoundByTheNextCompare() {
        delete(LongStream.of(601));
        compared("DONE");
        assertThat(withdrawn()).containsExactly("INT-601");
        restoreBooks();
        // as if it had never changed: the version that was deleted, and no collector that reads it
        jdbc.update(
                "update delivery set source_version = ? where document = 'INT-601'",
                hub.intempus().books().logicalTimestamp());

        JsonNode done = compare("DONE");

        assertThat(done.path("missing").asInt()).isZero();
        assertThat(withdrawn()).isEmpty();
        assertThat(hub.delivery("INT-601").path("version").asInt()).isEqualTo(3);
    }

    @Test
    void aSuspendedSourceIsNotCompared() {
        JsonNode last = newest();
        hub.suspend("intempus");

        hub.send("direct:time-entries-compare");

        assertThat(newest()).isEqualTo(last);
        hub.resume("intempus");
    }

    @Test
    void aRefusedKeyWhileConfirmingWaitsForTheRightOneAndGoesOn() {
        delete(LongStream.rangeClosed(801, 900));
        JsonNode asked = compared("ASKING");
        hub.intempus().changeKey("canary-of-tomorrow");

        hub.post(COMPARES + "/" + asked.path("id").asText() + "/approve");

        hub.until(
                "intempus is suspended",
                () -> hub.connection("intempus").path("state").asText().equals("SUSPENDED"));
        assertThat(withdrawn()).isEmpty();
        assertThat(awaitState(asked, "CONFIRMING").path("deleted").asInt()).isZero();
        hub.intempus().changeKey(HubUnderTest.API_KEY);
        hub.resume("intempus");
        assertThat(awaitState(asked, "DONE").path("deleted").asInt()).isEqualTo(100);
    }

    private List<SandboxTimeEntry> delete(LongStream ids) {
        List<SandboxTimeEntry> deleted = ids.mapToObj(
                        id -> hub.intempus().books().entry(id).orElseThrow())
                .collect(Collectors.toList());
        deleted.forEach(entry -> hub.intempus().books().delete(entry.id()));
        away.addAll(deleted);
        return deleted;
    }

    /** Entries that are there again, as after a right that was given back, are collected again. */
    @AfterEach
    void restore() {
        hub.calm();
        hub.suspend("uniconta");
        restoreBooks();
        hub.collect();
        assertThat(withdrawn()).isEmpty();
    }

    private void restoreBooks() {
        away.forEach(entry -> hub.intempus().books().add(entry));
        away.clear();
    }

    /** A compare, with the collector at the same time, until its missing entries are confirmed too. */
    private JsonNode compared(String state) {
        JsonNode last = hub.get(COMPARES + "?size=1").path("items").path(0);
        hub.post("/api/flows/time-entries/run?compare=true");
        hub.until(
                "a compare is " + state,
                () -> !newest().path("id").equals(last.path("id"))
                        && newest().path("state").asText().equals(state));
        return newest();
    }

    /** A compare alone, to its decision. */
    private JsonNode compare(String state) {
        hub.send("direct:time-entries-compare");
        assertThat(newest().path("state").asText()).isEqualTo(state);
        return newest();
    }

    private JsonNode newest() {
        return hub.get(COMPARES + "?size=1").path("items").path(0);
    }

    private JsonNode awaitState(JsonNode compare, String state) {
        String path = COMPARES + "/" + compare.path("id").asText();
        hub.until(
                "compare is " + state,
                () -> hub.get(path).path("state").asText().equals(state));
        return hub.get(path);
    }

    private Set<String> withdrawn() {
        return new TreeSet<>(jdbc.queryForList(
                "select d.document from delivery d where not d.wanted and d.version = (select max(m.version)"
                        + " from delivery m where m.connection = d.connection and m.document = d.document)",
                String.class));
    }

    private static Set<String> documents(List<SandboxTimeEntry> entries) {
        return entries.stream().map(entry -> "INT-" + entry.id()).collect(Collectors.toCollection(TreeSet::new));
    }
}
