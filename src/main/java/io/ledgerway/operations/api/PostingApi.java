package io.ledgerway.operations.api;

import io.ledgerway.uniconta.posting.JournalPostings;
import io.ledgerway.uniconta.posting.PostingView;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Postings of a connection's journal: what became of them; post now. */
@RestController
@RequestMapping("/api/connections/{name}/postings")
class PostingApi {

    private final JournalPostings postings;

    PostingApi(JournalPostings postings) {
        this.postings = postings;
    }

    @GetMapping
    Page<PostingView> list(@PathVariable String name, Paging paging) {
        return new Page<>(postings.list(name, paging.page(), paging.size()), postings.total(name));
    }

    /** In the background, once nothing is being sent or in doubt; only with {@code auto-post}. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    PostingView post(@PathVariable String name, Principal actor) {
        return postings.ask(name, actor.getName());
    }
}
