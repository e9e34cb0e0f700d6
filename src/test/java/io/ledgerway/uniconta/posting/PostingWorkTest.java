package io.ledgerway.uniconta.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import io.ledgerway.alert.Alert.Kind;
import io.ledgerway.alert.Alerts;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.delivery.DatabaseClock;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.SoleWork;
import io.ledgerway.testing.TestDatabase;
import io.ledgerway.trace.Tracing;
import io.ledgerway.uniconta.LinePages;
import io.ledgerway.uniconta.TestCompany;
import io.ledgerway.uniconta.posting.PostingView.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of a posting in the ledger, on both databases. */
class PostingWorkTest {

    private static final Cause CAUSE = new Cause("TEST", "Because of the test.", "");

    private final TestCompany company = new TestCompany();
    private final Suspensions suspensions = mock(Suspensions.class);
    private final SoleWork soleWork = mock(SoleWork.class);
    private final SoleWork.Alone alone = mock(SoleWork.Alone.class);
    private final Alerts alerts = mock(Alerts.class);
    private final List<String> audit = new ArrayList<>();
    private HikariDataSource dataSource;
    private DatabaseClock clock;
    private PostingTable table;
    private JournalPostings postings;
    private PostingWork work;

    @AfterEach
    void close() {
        dataSource.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aPostingIsAskedForOnceHoweverOftenAndDoneOnce(TestDatabase database) {
        open(database);
        PostingView asked = postings.ask("uniconta", "otto");
        postings.askBySchedule("uniconta");

        JournalPosting posting = work.begin("uniconta");
        work.settle(posting, round(posting, new Outcome.Delivered("17"), 40));

        assertThat(postings.total("uniconta")).isEqualTo(1);
        assertThat(newest()).satisfies(done -> {
            assertThat(done.id()).isEqualTo(asked.id());
            assertThat(done.state()).isEqualTo(State.POSTED);
            assertThat(done.lines()).isEqualTo(40);
            assertThat(done.targetId()).isEqualTo("17");
            assertThat(done.settledAt()).isNotNull();
        });
        assertThat(work.begin("uniconta").due()).isFalse();
        assertThat(audit)
                .containsExactly(
                        "otto post journal of uniconta: asked for batch " + asked.batch(),
                        "hub post journal of uniconta: 40 lines of journal INTEMPUS, posting 17, batch " + asked.batch()
                                + ", asked for by otto");
        verify(soleWork).end(alone);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nothingIsPostedWithoutTheSettingOrWhileTheConnectionIsNotFree(TestDatabase database) {
        open(database);
        postings.ask("uniconta", "otto");
        when(soleWork.begin("uniconta")).thenReturn(Optional.empty());
        assertThat(work.begin("uniconta").due()).isFalse();

        when(soleWork.begin("uniconta")).thenReturn(Optional.of(alone));
        company.values.remove("auto-post");
        assertThat(work.begin("uniconta").due()).isFalse();
        postings.askBySchedule("uniconta");

        company.values.put("auto-post", "true");
        when(suspensions.mayWork("uniconta")).thenReturn(false);
        assertThat(work.begin("uniconta").due()).isFalse();
        assertThat(newest().attempts()).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aLostAnswerIsLookedUpOnceWhatWasSentCanNoLongerArrive(TestDatabase database) {
        open(database);
        postings.ask("uniconta", "otto");
        JournalPosting first = work.begin("uniconta");
        table.intend(first, 40, Duration.ofMinutes(6));
        PostingRound lost = round(first, new Outcome.InDoubt(CAUSE), 40);
        work.settle(first, lost);

        assertThat(newest().state()).isEqualTo(State.POSTING);
        clock.advance(Duration.ofSeconds(80));
        assertThat(work.begin("uniconta").due()).isFalse();
        clock.advance(Duration.ofSeconds(20));
        JournalPosting second = work.begin("uniconta");

        assertThat(second.doubted()).isTrue();
        assertThat(second.batch()).isEqualTo(first.batch());
        work.settle(second, round(second, new Outcome.Retry(CAUSE, null), 0));
        assertThat(newest().state()).as("a failed look-up says nothing").isEqualTo(State.POSTING);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aHubThatDiedWhilePostingIsFollowedByALookUp(TestDatabase database) {
        open(database);
        postings.ask("uniconta", "otto");
        JournalPosting died = work.begin("uniconta");
        table.intend(died, 40, Duration.ofMinutes(6));

        assertThat(work.begin("uniconta").due()).isFalse();
        clock.advance(Duration.ofMinutes(7));
        JournalPosting next = work.begin("uniconta");

        assertThat(next.doubted()).isTrue();
        assertThat(table.intend(died, 40, Duration.ZERO))
                .as("the old one is fenced off")
                .isFalse();
        work.settle(died, round(died, new Outcome.Delivered("9"), 40));
        assertThat(newest().state()).isEqualTo(State.POSTING);
        assertThat(audit).as("only the asking").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatAPersonMustMendIsToldAndNotTriedAgain(TestDatabase database) {
        open(database);
        postings.ask("uniconta", "otto");
        JournalPosting posting = work.begin("uniconta");
        Cause others = PostingCauses.otherLines("INTEMPUS", List.of("'X-1'"));

        work.settle(posting, round(posting, new Outcome.Dead(others), 0));

        assertThat(newest().state()).isEqualTo(State.REFUSED);
        assertThat(newest().cause()).isEqualTo(others);
        verify(alerts).raise(Kind.POSTING, "journal of uniconta", others);
        assertThat(work.begin("uniconta").due()).isFalse();
        assertThat(postings.ask("uniconta", "otto").state()).isEqualTo(State.DUE);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aPassingFaultIsTriedAgainAndLeftAfterTheLastAttempt(TestDatabase database) {
        open(database);
        postings.ask("uniconta", "otto");
        for (int attempt = 1; attempt <= 8; attempt++) {
            JournalPosting posting = work.begin("uniconta");
            assertThat(posting.attempt()).isEqualTo(attempt);
            work.settle(posting, round(posting, new Outcome.Retry(CAUSE, null), 0));
            clock.advance(Duration.ofMinutes(6));
        }

        assertThat(newest().state()).isEqualTo(State.REFUSED);
        verify(alerts, times(1)).raise(any(), any(), any());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aConnectionAtFaultIsSuspendedAndThePostingWaits(TestDatabase database) {
        open(database);
        postings.ask("uniconta", "otto");
        JournalPosting posting = work.begin("uniconta");

        work.settle(posting, round(posting, new Outcome.Held(CAUSE, Fault.CREDENTIALS), 0));

        verify(suspensions).suspend("uniconta", CAUSE, Fault.CREDENTIALS, "hub");
        assertThat(newest().state()).isEqualTo(State.DUE);
        verify(alerts, never()).raise(any(), any(), any());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aRouteThatFailsGivesTheConnectionBack(TestDatabase database) {
        open(database);
        postings.ask("uniconta", "otto");
        JournalPosting posting = work.begin("uniconta");

        work.settleAfterFailure(posting, new IllegalStateException("x", new CausedException(CAUSE)));

        assertThat(newest().state()).isEqualTo(State.DUE);
        assertThat(newest().cause()).isEqualTo(CAUSE);
        verify(soleWork).end(alone);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void linesThatWereAddedWhileItWasPostedAreTold(TestDatabase database) {
        open(database);
        postings.ask("uniconta", "otto");
        JournalPosting posting = work.begin("uniconta");
        PostingRound round = round(posting, null, 40);
        round.accepted("17");
        round.posted("17", 41);

        work.settle(posting, round);

        assertThat(newest().state()).isEqualTo(State.POSTED);
        verify(alerts)
                .raise(eq(Kind.POSTING), any(), argThat(cause -> cause.code().equals("POSTED_OTHER_LINES")));
    }

    private PostingView newest() {
        return postings.list("uniconta", 0, 1).get(0);
    }

    private static PostingRound round(JournalPosting posting, Outcome outcome, int lines) {
        PostingRound round = new PostingRound(posting, "INTEMPUS", null);
        round.read(LinePages.START, lines, "INT-1");
        round.end(outcome);
        return round;
    }

    private void open(TestDatabase database) {
        dataSource = database.fresh();
        JdbcClient jdbc = JdbcClient.create(dataSource);
        clock = new DatabaseClock(jdbc);
        table = new PostingTable(jdbc, clock);
        company.values.put("auto-post", "true");
        when(suspensions.mayWork("uniconta")).thenReturn(true);
        when(soleWork.begin("uniconta")).thenReturn(Optional.of(alone));
        postings = new JournalPostings(company, table, this::note);
        work = new PostingWork(company, suspensions, postings, soleWork, table, this::note, alerts, Tracing.off());
    }

    private void note(String actor, String action, String subject, String reason) {
        audit.add(actor + " " + action + " " + subject + ": " + reason);
    }
}
