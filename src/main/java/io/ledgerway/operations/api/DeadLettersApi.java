package io.ledgerway.operations.api;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.deadletter.DeadLetter;
import io.ledgerway.deadletter.DeadLetterPage;
import io.ledgerway.deadletter.DeadLetterState;
import io.ledgerway.deadletter.DeadLetters;
import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exchanges that died outside a delivery: those that wait for a person, or those in the state asked for. */
@RestController
@RequestMapping("/api/dead-letters")
class DeadLettersApi {

    private final DeadLetters letters;
    private final WholeDocuments whole;

    DeadLettersApi(DeadLetters letters, WholeDocuments whole) {
        this.letters = letters;
        this.whole = whole;
    }

    @GetMapping
    Page<Letter> list(@RequestParam(required = false) DeadLetterState state, Paging paging) {
        DeadLetterState wanted = state == null ? DeadLetterState.OPEN : state;
        DeadLetterPage page = letters.list(wanted, paging.page(), paging.size());
        return new Page<>(page.items().stream().map(Letter::of).toList(), page.total());
    }

    /** With the whole body; a page cuts long ones. */
    @GetMapping("/{id}")
    Letter detail(@PathVariable String id) {
        return Letter.of(letters.get(whole(id)));
    }

    @PostMapping("/{id}/replay")
    Letter replay(@PathVariable String id, Principal actor) {
        return Letter.of(letters.replay(whole(id), actor.getName()));
    }

    @PostMapping("/{id}/discard")
    Letter discard(@PathVariable String id, @RequestBody Reason why, Principal actor) {
        return Letter.of(letters.discard(whole(id), actor.getName(), why.reason()));
    }

    private long whole(String id) {
        long number = number(id);
        whole.await(letters.bytes(number));
        return number;
    }

    private static long number(String id) {
        return Ids.parse(id)
                .orElseThrow(() -> new CausedException(
                        new Cause("DEAD_LETTER_UNKNOWN", "There is no dead letter " + id + ".", "")));
    }

    /** A dead letter as scripts see it; what the fields mean, see {@link DeadLetter}. */
    record Letter(
            String id,
            String route,
            Cause cause,
            String body,
            String bodyType,
            Map<String, Object> headers,
            Instant at,
            Instant lastAt,
            int times,
            DeadLetterState state,
            String settledBy,
            Instant settledAt,
            String reason) {

        static Letter of(DeadLetter letter) {
            return new Letter(
                    String.valueOf(letter.id()),
                    letter.route(),
                    letter.cause(),
                    letter.body(),
                    letter.bodyType(),
                    letter.headers(),
                    letter.at(),
                    letter.lastAt(),
                    letter.times(),
                    letter.state(),
                    letter.settledBy(),
                    letter.settledAt(),
                    letter.reason());
        }
    }
}
