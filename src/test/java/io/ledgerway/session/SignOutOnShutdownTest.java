package io.ledgerway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SignOutOnShutdownTest {

    private final List<String> events = new ArrayList<>();
    private final Sessions oneSession = new Sessions() {
        @Override
        public Session get(String connection, SignIn signIn) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Session> current(String connection) {
            return Optional.of(new Session(7, "token", null, Instant.EPOCH, null));
        }

        @Override
        public void drop(String connection, long generation) {
            events.add("dropped " + generation);
        }
    };

    @Test
    void theLastInstanceSignsOutAndForgetsTheSession() {
        stop(true, "uniconta", Duration.ofSeconds(5), session -> events.add("signed out " + session.generation()));

        assertThat(events).containsExactly("work ended", "left", "signed out 7", "dropped 7");
    }

    @Test
    void theSessionStaysForOtherInstancesAndOfSystemsWithoutSignOut() {
        stop(false, "uniconta", Duration.ofSeconds(5), session -> events.add("signed out"));
        stop(true, "intempus", Duration.ofSeconds(5), session -> events.add("signed out"));

        assertThat(events).containsExactly("work ended", "left", "work ended", "left");
    }

    @Test
    void aFailedSignOutStopsNothing() {
        stop(true, "uniconta", Duration.ofSeconds(5), session -> {
            throw new IllegalStateException("no network");
        });

        assertThat(events).containsExactly("work ended", "left");
    }

    @Test
    void aSignOutThatHangsIsLeftBehind() {
        CountDownLatch never = new CountDownLatch(1);

        stop(true, "uniconta", Duration.ofMillis(1), session -> {
            try {
                never.await();
            } catch (InterruptedException leftBehind) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("left behind");
            }
        });

        assertThat(events).containsExactly("work ended", "left");
    }

    private void stop(boolean last, String system, Duration atMost, Consumer<Session> call) {
        SignOut signOut = new SignOut() {
            @Override
            public String system() {
                return system;
            }

            @Override
            public void signOut(String connection, Session session) {
                call.accept(session);
            }
        };
        SignOutOnShutdown shutdown = new SignOutOnShutdown(
                new OneConnection(),
                oneSession,
                () -> List.of(signOut),
                () -> events.add("left") && last,
                () -> events.add("work ended"),
                atMost);
        shutdown.start();
        shutdown.stop();
        assertThat(shutdown.isRunning()).isFalse();
    }
}
