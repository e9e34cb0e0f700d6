package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/** What is kept of the pages of a run to notice one that comes again: eight bytes for each link, and for the ids of the last page. */
final class PageMarks {

    static final PageMarks NONE = new PageMarks(new long[0], null);

    private final long[] links;
    private final Long lastIds;

    private PageMarks(long[] links, Long lastIds) {
        this.links = links;
        this.lastIds = lastIds;
    }

    /** Whether the page holds the rows of the page before, or leads to one that was read. */
    boolean repeatedBy(Page page) {
        return lastIds != null && lastIds == ids(page.rows())
                || page.next() != null && Arrays.stream(links).anyMatch(mark(page.next())::equals);
    }

    PageMarks with(Page page) {
        long[] more = links;
        if (page.next() != null) {
            more = Arrays.copyOf(links, links.length + 1);
            more[links.length] = mark(page.next());
        }
        return new PageMarks(more, ids(page.rows()));
    }

    private static long ids(List<JsonNode> rows) {
        MessageDigest digest = digest();
        for (JsonNode row : rows) {
            digest.update(row.path("id").asText().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) ' ');
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static Long mark(String link) {
        return ByteBuffer.wrap(digest().digest(link.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
