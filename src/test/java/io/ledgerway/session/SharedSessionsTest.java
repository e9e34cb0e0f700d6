package io.ledgerway.session;

import static io.ledgerway.session.OneConnection.NAME;
import static io.ledgerway.session.OneConnection.PATIENCE;
import static io.ledgerway.session.OneConnection.SESSION_AGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.ScratchDatabase;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.secret.HubKey;
import io.ledgerway.secret.HubKeys;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** On the embedded database; {@link SharedSessionsOnPostgresTest} runs the same on PostgreSQL. */
class SharedSessionsTest {

    final DataSource database = database();
    final JdbcClient jdbc = JdbcClient.create(database);
    final MovableClock clock = new MovableClock();
    final OneConnection connections = new OneConnection();
    final FakeSystem system = new FakeSystem();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final SessionStore store = new SessionStore(jdbc, new DataSourceTransactionManager(database));
    final SessionStates states = new SessionStates(connections, store, clock);
    HubKey key = HubKeys.ofByte(1);

    DataSource database() {
        return ScratchDatabase.h2("V3__session");
    }

    @Test
    void oneSignInServesManyCalls() {
        Sessions sessions = instance("a");

        Session first = sessions.get(NAME, system);
        Session later = sessions.get(NAME, system);

        assertThat(later).isEqualTo(first);
        assertThat(first.token()).isEqualTo("token-secret-1");
        assertThat(first.generation()).isEqualTo(1);
        assertThat(system.book).containsExactly("sign-in");
        assertThat(meters.get("ledgerway.logins")
                        .tag("connection", NAME)
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aSessionThatSlidesLivesOnWithoutASignInOnEveryInstance() {
        system.expiresAt = clock.instant().plus(Duration.ofMinutes(10));
        Sessions one = instance("a");
        Session session = one.get(NAME, system);

        one.extend(NAME, session.generation(), clock.instant().plus(Duration.ofMinutes(40)));
        clock.move(Duration.ofMinutes(20));

        assertThat(one.get(NAME, system).generation()).isEqualTo(1);
        assertThat(instance("b").get(NAME, system).generation()).isEqualTo(1);
        clock.move(Duration.ofMinutes(20));
        assertThat(one.get(NAME, system).generation()).isEqualTo(2);
    }

    @Test
    void anOlderEndOrAnotherGenerationExtendsNothing() {
        system.expiresAt = clock.instant().plus(Duration.ofMinutes(10));
        Sessions one = instance("a");
        Session session = one.get(NAME, system);

        one.extend(NAME, session.generation() + 1, clock.instant().plus(Duration.ofMinutes(40)));
        one.extend(NAME, session.generation(), clock.instant().plus(Duration.ofMinutes(5)));
        one.extend(NAME, session.generation(), clock.instant().plusSeconds(630));

        assertThat(one.get(NAME, system).expiresAt()).isEqualTo(session.expiresAt());
    }

    @Test
    void manyThreadsOfTwoInstancesSignInOnce() throws Exception {
        List<Sessions> instances = List.of(instance("a"), instance("b"));
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(16);

        List<Future<Session>> got = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Sessions sessions = instances.get(i % 2);
            Callable<Session> call = () -> {
                together.await();
                return sessions.get(NAME, system);
            };
            got.add(threads.submit(call));
        }
        together.countDown();

        for (Future<Session> session : got) {
            assertThat(session.get().token()).isEqualTo("token-secret-1");
        }
        threads.shutdown();
        assertThat(system.book).containsExactly("sign-in");
    }

    @Test
    void oneRefusedPasswordIsTriedOnceHoweverManyWaitForIt() throws Exception {
        system.refusesPassword = true;
        Sessions first = instance("a");
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        SignIn slow = ended -> {
            asked.countDown();
            await(answer);
            return system.signIn(ended);
        };
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<Session> begun = thread.submit(() -> first.get(NAME, slow));
        await(asked);

        Sessions second = instance("b", time -> {
            answer.countDown();
            Thread.onSpinWait();
        });

        assertRefused(() -> second.get(NAME, system));
        assertThatThrownBy(begun::get).hasCauseInstanceOf(SignInRefusedException.class);
        thread.shutdown();
        assertThat(system.book).containsExactly("sign-in");
    }

    @Test
    void aRefusedSignInLeavesNothingBehindAndTheNextTestTriesAgain() {
        Sessions sessions = instance("a");
        system.refusesPassword = true;
        assertRefused(() -> sessions.get(NAME, system));
        assertThat(sessions.current(NAME)).isEmpty();
        assertThat(states.of(NAME).cause()).isNull();

        system.refusesPassword = false;

        assertThat(sessions.get(NAME, system).generation()).isEqualTo(1);
        assertThat(system.book).hasSize(2);
    }

    @Test
    void aSessionIsRenewedWhenItReachesItsAge() {
        Sessions sessions = instance("a");
        sessions.get(NAME, system);

        clock.move(SESSION_AGE.minusSeconds(1));
        assertThat(sessions.get(NAME, system).generation()).isEqualTo(1);
        assertThat(states.sessionAge(NAME)).contains(SESSION_AGE.minusSeconds(1));
        clock.move(Duration.ofSeconds(1));
        assertThat(sessions.get(NAME, system).generation()).isEqualTo(2);

        assertThat(system.book).containsExactly("sign-in", "renewal of 1");
    }

    @Test
    void aSessionIsRenewedAMinuteBeforeTheSystemEndsIt() {
        Sessions sessions = instance("a");
        system.expiresAt = clock.instant().plus(Duration.ofMinutes(30));
        sessions.get(NAME, system);

        clock.move(Duration.ofMinutes(28));
        assertThat(sessions.get(NAME, system).generation()).isEqualTo(1);
        clock.move(Duration.ofMinutes(1));

        assertThat(sessions.get(NAME, system).generation()).isEqualTo(2);
    }

    @Test
    void aRefusedRenewalIsNotRepeatedWithThePasswordHere() {
        Sessions sessions = instance("a");
        sessions.get(NAME, system);
        system.refusesRenewal = true;
        clock.move(SESSION_AGE);

        assertRefused(() -> sessions.get(NAME, system));

        assertThat(system.book).containsExactly("sign-in", "renewal of 1");
    }

    @Test
    void aRenewalThatIsNotAnsweredIsTheCallersToKnow() {
        Sessions sessions = instance("a");
        sessions.get(NAME, system);
        system.silent = true;
        clock.move(SESSION_AGE);

        assertThatThrownBy(() -> sessions.get(NAME, system)).hasMessageContaining("did not answer");

        system.silent = false;
        assertThat(sessions.get(NAME, system).generation()).isEqualTo(2);
        assertThat(system.book).containsExactly("sign-in", "renewal of 1", "renewal of 1");
    }

    @Test
    void aDroppedSessionIsSignedInAfreshAtOnce() {
        Sessions sessions = instance("a");
        Session ended = sessions.get(NAME, system);

        sessions.drop(NAME, ended.generation());

        assertThat(sessions.current(NAME)).isEmpty();
        assertThat(states.sessionAge(NAME)).isEmpty();
        assertThat(sessions.get(NAME, system).generation()).isEqualTo(2);
        assertThat(system.book).containsExactly("sign-in", "sign-in");
    }

    @Test
    void aLateComplaintAboutAnOldSessionLeavesItsSuccessorAlone() {
        Sessions sessions = instance("a");
        sessions.drop(NAME, sessions.get(NAME, system).generation());
        Session successor = sessions.get(NAME, system);

        sessions.drop(NAME, 1);

        assertThat(sessions.get(NAME, system)).isEqualTo(successor);
        assertThat(sessions.current(NAME)).contains(successor);
    }

    @Test
    void whatOneInstanceDroppedTheOtherForgetsWithinASecond() {
        Sessions a = instance("a");
        Sessions b = instance("b");
        a.get(NAME, system);
        assertThat(b.get(NAME, system).generation()).isEqualTo(1);

        b.drop(NAME, 1);

        assertThat(a.get(NAME, system).generation()).as("within the second").isEqualTo(1);
        clock.move(Duration.ofSeconds(1));
        assertThat(a.get(NAME, system).generation()).isEqualTo(2);
    }

    @Test
    void withinASecondNothingIsReadFromTheDatabase() {
        Sessions sessions = instance("a");
        sessions.get(NAME, system);
        jdbc.sql("drop table session").update();

        assertThat(sessions.get(NAME, system).generation()).isEqualTo(1);
    }

    @Test
    void aRestartedHubGoesOnWithTheSessionItHad() {
        Session before = instance("a").get(NAME, system);

        Session after = instance("a2").get(NAME, system);

        assertThat(after).isEqualTo(before);
        assertThat(system.book).hasSize(1);
    }

    @Test
    void aSessionNoKeyOpensIsSignedInAfresh() {
        instance("a").get(NAME, system);
        key = HubKeys.ofByte(2);
        jdbc.sql("update session set credentials = :print")
                .param("print", new Credentials(key).fingerprint(connections.get(NAME)))
                .update();

        Sessions withAnotherKey = instance("b");

        assertThat(withAnotherKey.current(NAME)).isEmpty();
        assertThat(withAnotherKey.get(NAME, system).generation()).isEqualTo(2);
    }

    @Test
    void changedCredentialsEndTheSessionAndOtherSettingsDoNot() {
        Sessions sessions = instance("a");
        sessions.get(NAME, system);

        connections.set("journal", "Another");
        assertThat(sessions.get(NAME, system).generation()).isEqualTo(1);
        connections.set("password", "Winter2026!");

        assertThat(sessions.current(NAME)).isEmpty();
        assertThat(sessions.get(NAME, system).generation()).isEqualTo(2);
        assertThat(system.book).containsExactly("sign-in", "leaving of 1", "sign-in");
    }

    @Test
    void aSessionOfFormerCredentialsIsLeftOnceThoughTheNewOnesAreRefused() {
        Sessions sessions = instance("a");
        sessions.get(NAME, system);
        connections.set("password", "Winter2026!");
        system.refusesPassword = true;
        assertRefused(() -> sessions.get(NAME, system));

        connections.set("password", "Winter2027!");
        system.refusesPassword = false;

        assertThat(sessions.get(NAME, system).generation()).isEqualTo(2);
        assertThat(system.book).containsExactly("sign-in", "leaving of 1", "sign-in", "sign-in");
    }

    @Test
    void aSessionThatCouldNotBeLeftIsLeftAtTheNextSignIn() {
        Sessions sessions = instance("a");
        sessions.get(NAME, system);
        connections.set("password", "Winter2026!");
        system.silent = true;
        assertThatThrownBy(() -> sessions.get(NAME, system)).hasMessageContaining("did not answer");

        system.silent = false;

        assertThat(sessions.get(NAME, system).generation()).isEqualTo(2);
        assertThat(system.book).containsExactly("sign-in", "leaving of 1", "sign-in", "leaving of 1", "sign-in");
    }

    @Test
    void aDroppedSessionIsNotLeft() {
        Sessions sessions = instance("a");
        sessions.drop(NAME, sessions.get(NAME, system).generation());

        connections.set("password", "Winter2026!");
        sessions.get(NAME, system);

        assertThat(system.book).containsExactly("sign-in", "sign-in");
    }

    @Test
    void whoWasTakenOverWhileItLeftASessionSignsInNoMore() {
        instance("a").get(NAME, system);
        connections.set("password", "Winter2026!");
        Sessions other = instance("b", time -> clock.move(PATIENCE));
        SignIn slow = new SignIn() {
            @Override
            public Tokens signIn(Session ended) {
                throw new AssertionError("a second session would need a second seat");
            }

            @Override
            public void leave(Session former) {
                other.get(NAME, system);
            }
        };

        assertThat(instance("a").get(NAME, slow).generation()).isEqualTo(2);
    }

    @Test
    void aSignInThatNeverFinishedIsWaitedOutShownAndTakenOver() {
        store.begin(store.row(NAME), "the-one-that-crashed", clock.instant());
        List<String> shown = new ArrayList<>();
        Sessions sessions = instance("b", time -> {
            shown.add(states.of(NAME).cause().message());
            clock.move(PATIENCE.dividedBy(4));
        });

        assertThat(sessions.get(NAME, system).generation()).isEqualTo(1);

        assertThat(shown).hasSize(4);
        assertThat(shown.get(0)).contains("the-one-that-crashed", "2026-03-02T08:00:00Z", "2026-03-02T08:01:05Z");
        assertThat(states.of(NAME).cause()).isNull();
    }

    @Test
    void aSignInThatNeverFinishedIsNamedWhereTheLicenceHasNoSessionLeft() {
        store.begin(store.row(NAME), "the-one-that-crashed", clock.instant());
        Sessions sessions = instance("b", time -> clock.move(PATIENCE));
        SignIn full = ended -> {
            throw new SignInRefusedException(new Cause("LOGIN_LIMIT", "No session is left.", "Wait."), Fault.LICENCE);
        };

        assertThatThrownBy(() -> sessions.get(NAME, full))
                .isInstanceOfSatisfying(
                        SignInRefusedException.class,
                        e -> assertThat(e.why().code()).isEqualTo("LOGIN_LIMIT"))
                .hasMessageContaining(
                        "No session is left. Instance the-one-that-crashed began to sign in at 2026-03-02T");
    }

    @Test
    void theSlowOwnerOfASignInThatWasTakenOverUsesTheSuccessorsSession() {
        Sessions other = instance("b", time -> clock.move(PATIENCE));
        SignIn slow = ended -> {
            other.get(NAME, system);
            return new SignIn.Tokens("too late", null, null);
        };

        Session got = instance("a").get(NAME, slow);

        assertThat(got.token()).isEqualTo("token-secret-1");
        assertThat(store.row(NAME).generation()).isEqualTo(1);
    }

    @Test
    void whoHasWaitedForTwoSignInsInVainIsToldWhy() {
        Sessions sessions = instance("b", time -> {
            clock.move(PATIENCE.dividedBy(2));
            SessionRow row = store.row(NAME);
            store.begin(row, "another", clock.instant());
        });
        store.begin(store.row(NAME), "first", clock.instant());

        assertThatThrownBy(() -> sessions.get(NAME, system))
                .isInstanceOfSatisfying(
                        CausedException.class, e -> assertThat(e.why().code()).isEqualTo("SIGN_IN_UNFINISHED"))
                .hasMessageContaining("another");
        assertThat(system.book).isEmpty();
    }

    @Test
    void theIntentStandsEvenWhenTheCallersTransactionIsRolledBack() {
        Sessions sessions = instance("a");
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            sessions.get(NAME, ended -> {
                assertThat(states.of(NAME).cause().code()).isEqualTo("SIGN_IN_UNFINISHED");
                return system.signIn(ended);
            });
            status.setRollbackOnly();
        });

        assertThat(store.row(NAME).generation()).isEqualTo(1);
    }

    @Test
    void noSecretStandsInTheDatabaseNorInAnyPrint() {
        Sessions sessions = instance("a");
        Session session = sessions.get(NAME, system);

        String stored = jdbc.sql("select * from session").query().listOfRows().toString();
        String printed =
                session + " " + system.signIn(null) + " " + store.row(NAME) + " " + sessions + " " + states.of(NAME);

        assertThat(stored).contains(NAME).doesNotContain("secret").doesNotContain("Sommer2026!");
        assertThat(printed).doesNotContain("secret").doesNotContain("Sommer2026!");
    }

    private Sessions instance(String name) {
        return instance(name, time -> Thread.onSpinWait());
    }

    private Sessions instance(String name, Pause pause) {
        SessionSeal seal = new SessionSeal(key);
        SingleSignIn single = new SingleSignIn(name, store, seal, clock, pause, meters);
        return new SharedSessions(connections, new Credentials(key), store, seal, single, clock);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SignInRefusedException.class, e -> assertThat(e.fault()).isEqualTo(Fault.CREDENTIALS))
                .hasMessageContaining("refused the password of anna");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
