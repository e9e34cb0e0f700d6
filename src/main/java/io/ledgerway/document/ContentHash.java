package io.ledgerway.document;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hash over the fields of a document that are transferred: tells whether a change in the source matters. */
public final class ContentHash {

    private static final int CHUNK = 8192;

    private ContentHash() {}

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
        return hash(InvoiceContent.of(invoice));
    }

    /** Over everything that is recorded of a master record. */
    public static String of(MasterRecord record) {
        return hash(DocumentJson.write(record));
    }

    static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static String hash(Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            StringBuilder text = new StringBuilder(CHUNK / 4);
            for (Object part : parts) {
                String field = part == null ? "" : part.toString();
                text.append(part == null ? '-' : '+').append(field.length()).append(':');
                text.append(field);
                if (text.length() > CHUNK) {
                    digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
                    text.setLength(0);
                }
            }
            digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
