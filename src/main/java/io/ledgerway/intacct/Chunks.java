package io.ledgerway.intacct;

import java.util.ArrayList;
import java.util.List;

/** How many of the waiting documents go in the next call. */
final class Chunks {

    /** The gateway takes 500 K characters of a request that it executes later (apis/intacct.md 7); the rest is envelope. */
    private static final int LATER_CHARACTERS = 480_000;

    private Chunks() {}

    /**
     * The next ones, at least one.
     *
     * @param functions at most so many functions in a call, attachments counted
     * @param later whether the request is executed later, so that its length is limited
     */
    static List<PlannedDocument> next(List<PlannedDocument> waiting, int functions, boolean later) {
        List<PlannedDocument> chunk = new ArrayList<>();
        int count = 0;
        int characters = 0;
        for (PlannedDocument document : waiting) {
            count += document.functions().size();
            characters += later ? characters(document) : 0;
            if (!chunk.isEmpty() && (count > functions || characters > LATER_CHARACTERS)) {
                break;
            }
            chunk.add(document);
        }
        return chunk;
    }

    private static int characters(PlannedDocument document) {
        return document.functions().stream()
                .mapToInt(function -> ElementText.write(function.element()).length())
                .sum();
    }
}
