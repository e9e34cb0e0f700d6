package io.ledgerway.operations.jmx;

import io.ledgerway.deadletter.DeadLetter;
import io.ledgerway.deadletter.DeadLetterState;
import io.ledgerway.deadletter.DeadLetters;
import java.util.List;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The exchanges that died outside a delivery, in Hawtio. */
@Component("deadLettersConsole")
@ManagedResource(
        objectName = "io.ledgerway:type=DeadLetters",
        description = "What failed outside a delivery and waits for a person")
public class DeadLettersConsole {

    private final DeadLetters letters;

    DeadLettersConsole(DeadLetters letters) {
        this.letters = letters;
    }

    @ManagedAttribute(description = "How many wait for a person")
    public long getOpen() {
        return letters.openCount();
    }

    @ManagedOperation(description = "Those that wait for a person, newest first")
    @ManagedOperationParameter(name = "max", description = "How many at most, 1 to 500")
    public List<String> list(int max) {
        return letters.list(DeadLetterState.OPEN, 0, max).items().stream()
                .map(letter -> line(letter).text())
                .toList();
    }

    @ManagedOperation(description = "One dead letter with its body; secrets have been taken out")
    @ManagedOperationParameter(name = "id", description = "The dead letter's id")
    public String show(long id) {
        DeadLetter letter = letters.get(id);
        return line(letter)
                .with("first failed", letter.at())
                .with("last failed", letter.lastAt())
                .with("headers", letter.headers())
                .with("body", letter.body())
                .paragraph();
    }

    @ManagedOperation(description = "Sends it through its route once more and waits for the end")
    @ManagedOperationParameter(name = "id", description = "The dead letter's id")
    public String replay(long id) {
        return line(letters.replay(id, Actor.name())).text();
    }

    @ManagedOperation(description = "Gives it up")
    @ManagedOperationParameter(name = "id", description = "The dead letter's id")
    @ManagedOperationParameter(name = "reason", description = "Why, for people; must not be empty")
    public String discard(long id, String reason) {
        return line(letters.discard(id, Actor.name(), reason)).text();
    }

    private static Line line(DeadLetter letter) {
        return Line.of(letter.id())
                .with("route", letter.route())
                .with("", letter.state())
                .with("failed", letter.times() == 1 ? "once" : letter.times() + " times")
                .with(letter.cause());
    }
}
