package io.ledgerway.document;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hash over the fields of a document that are transferred: tells whether a change in the source matters. */
public final class ContentHash {

    private static final int CHUNK = 8192;

    /** Copied for each hash: asking for one by its name searches the providers. */
    private static final MessageDigest SHA_256 = sha256();

    private final MessageDigest digest = copy();
    private final StringBuilder text = new StringBuilder(CHUNK / 4);

    ContentHash() {}

    /** Over what Uniconta is sent of a time entry; equal for 7.5 and 7.50. */
    public static String of(TimeEntry entry) {
        return hash(
                entry.id(),
                entry.employee(),
                entry.project(),
                entry.workModel(),
                entry.workType(),
                entry.workTypeName(),
                entry.unit(),
                plain(entry.amount()),
                plain(entry.factor()),
                entry.date(),
                entry.from(),
                entry.to(),
                entry.text(),
                entry.overtime());
    }

    /** Over what a ledger may be sent of an invoice; equal for 7.5 and 7.50, and whatever the kind. */
    public static String of(Invoice invoice) {
        return InvoiceContent.hash(invoice);
    }

    /** Over everything that is recorded of a master record. */
    public static String of(MasterRecord record) {
        return hash(DocumentJson.write(record));
    }

    static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    /** As {@link #update} would, without several copies of an embedded document. */
    private static void inSlices(MessageDigest digest, String field) {
        for (int from = 0; from < field.length(); ) {
            int to = Math.min(field.length(), from + CHUNK);
            if (to < field.length() && Character.isHighSurrogate(field.charAt(to - 1))) {
                to--;
            }
            update(digest, field.substring(from, to));
            from = to;
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(Object... parts) {
        ContentHash hash = new ContentHash();
        for (Object part : parts) {
            hash.add(part);
        }
        return hash.end();
    }

    /** Null is not the empty text. */
    void add(Object part) {
        String field = part == null ? "" : part.toString();
        text.append(part == null ? '-' : '+').append(field.length()).append(':');
        if (field.length() <= CHUNK) {
            text.append(field);
        }
        if (text.length() > CHUNK || field.length() > CHUNK) {
            update(digest, text.toString());
            text.setLength(0);
        }
        if (field.length() > CHUNK) {
            inSlices(digest, field);
        }
    }

    /** The hash of all that was added; nothing can be added any more. */
    String end() {
        update(digest, text.toString());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest copy() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's SHA-256 can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
