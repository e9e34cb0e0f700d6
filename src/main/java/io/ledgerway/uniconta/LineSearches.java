package io.ledgerway.uniconta;

import org.springframework.stereotype.Component;

/** The step of the Kamelet that searches for lines. */
@Component("unicontaLineSearches")
class LineSearches {

    public LineSearch read(QueryResult result, LineSearch search) {
        return search.after(result);
    }
}
