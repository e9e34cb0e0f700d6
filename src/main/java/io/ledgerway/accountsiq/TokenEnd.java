package io.ledgerway.accountsiq;

import java.util.List;
import java.util.stream.Stream;

/** Tells from any operation's result whether the token is over, which is looked at before the status (apis/accountsiq.md 3). */
final class TokenEnd {

    private TokenEnd() {}

    /**
     * By the outer status; where there is none, or it says nothing, by the rows: some operations answer with rows only.
     */
    static boolean told(Element result) {
        if (OperationStatus.of(result).tokenOver()) {
            return true;
        }
        List<Element> rows = Stream.concat(
                        result.children().stream(),
                        result.child("Result").stream().flatMap(inner -> inner.children().stream()))
                .filter(row -> row.child("Status").isPresent())
                .toList();
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> OperationStatus.of(row).tokenOver());
    }
}
