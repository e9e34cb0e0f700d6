package io.ledgerway.accountsiq;

import io.ledgerway.accountsiq.OperationStatus.Meaning;
import java.util.List;
import java.util.stream.Stream;

/** Tells from any operation's result whether the token is over, which is looked at before the status (apis/accountsiq.md 3). */
final class TokenEnd {

    private TokenEnd() {}

    /** By the outer status; where it says nothing of it, by the rows: some operations answer with rows only. */
    static boolean told(Element result) {
        List<OperationStatus> rows = rows(result);
        return OperationStatus.of(result).tokenOver()
                || !rows.isEmpty() && rows.stream().allMatch(OperationStatus::tokenOver);
    }

    /** Whether all that is told is that nothing was changed. */
    static boolean nothingDone(Element result) {
        List<OperationStatus> rows = rows(result);
        boolean outer = result.child("Status").isPresent();
        return (outer || !rows.isEmpty())
                && (!outer || OperationStatus.of(result).meaning() == Meaning.REFUSED)
                && rows.stream().allMatch(row -> row.meaning() == Meaning.REFUSED);
    }

    private static List<OperationStatus> rows(Element result) {
        return Stream.concat(
                        result.children().stream(),
                        result.child("Result").stream().flatMap(inner -> inner.children().stream()))
                .filter(row -> row.child("Status").isPresent()
                        && row.child("ErrorCode").isPresent())
                .map(OperationStatus::of)
                .toList();
    }
}
