package io.ledgerway.operations.jmx;

import io.ledgerway.uniconta.posting.JournalPostings;
import io.ledgerway.uniconta.posting.PostingView;
import java.util.List;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The postings of journals in Hawtio. */
@Component("postingsConsole")
@ManagedResource(objectName = "io.ledgerway:type=Postings", description = "Which journals the hub posted, and why not")
public class PostingsConsole {

    private static final int NEWEST = 20;

    private final JournalPostings postings;

    PostingsConsole(JournalPostings postings) {
        this.postings = postings;
    }

    @ManagedOperation(description = "The newest postings of a connection's journal")
    @ManagedOperationParameter(name = "connection", description = "The connection's name, such as uniconta")
    public List<String> newest(String connection) {
        return postings.list(connection, 0, NEWEST).stream()
                .map(PostingsConsole::line)
                .toList();
    }

    @ManagedOperation(description = "Posts the journal, in the background, where auto-post allows it")
    @ManagedOperationParameter(name = "connection", description = "The connection's name, such as uniconta")
    public String postNow(String connection) {
        return line(postings.ask(connection, Actor.name()));
    }

    private static String line(PostingView posting) {
        return Line.of("batch " + posting.batch())
                .with("", posting.state())
                .with("lines", posting.lines())
                .with("posting", posting.targetId())
                .with("asked for by", posting.requestedBy())
                .with("at", posting.requestedAt())
                .with(posting.cause())
                .text();
    }
}
