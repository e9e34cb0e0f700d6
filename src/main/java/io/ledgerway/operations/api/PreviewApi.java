package io.ledgerway.operations.api;

import io.ledgerway.preview.Preview;
import io.ledgerway.preview.Previews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a flow's next run would do, without doing it. */
@RestController
class PreviewApi {

    private final Previews previews;

    PreviewApi(Previews previews) {
        this.previews = previews;
    }

    /** Reads the source to its end for the counts, whichever page is asked for. */
    @GetMapping("/api/flows/{flow}/preview")
    Preview preview(@PathVariable String flow, Paging paging) {
        return previews.of(flow, paging.page(), paging.size());
    }
}
