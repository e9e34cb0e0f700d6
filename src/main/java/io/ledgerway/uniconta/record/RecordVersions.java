package io.ledgerway.uniconta.record;

import io.ledgerway.delivery.NewVersion;
import io.ledgerway.delivery.UnseenDocuments.Unseen;
import io.ledgerway.document.ContentHash;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.MasterKind;
import io.ledgerway.document.MasterRecord;
import io.ledgerway.document.MasterRecord.Customer;
import io.ledgerway.document.MasterRecord.Employee;
import io.ledgerway.document.MasterRecord.Item;
import io.ledgerway.document.MasterRecord.Project;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;

/** What a master record is in the ledger. Uniconta's rows carry no version, so the moment of the read is theirs. */
final class RecordVersions {

    private static final String INACTIVE = "inactive";
    private static final int BASE_32 = 32;
    private static final int TEN_BYTES = 10;

    private RecordVersions() {}

    /** @param readAt when the read began, in milliseconds; larger is newer */
    static NewVersion of(MasterRecord record, long readAt) {
        return version(record, true, ContentHash.of(record), readAt);
    }

    /** The version that sets a record inactive that is not chosen any more. */
    static NewVersion inactive(Unseen gone, long readAt) {
        MasterRecord record = gone.payload() == null
                ? unknown(gone.document())
                : DocumentJson.read(gone.payload(), MasterRecord.class).inactive();
        return version(record, false, INACTIVE, readAt);
    }

    private static NewVersion version(MasterRecord record, boolean wanted, String hash, long readAt) {
        String document = record.kind().document(record.number());
        return new NewVersion(
                document,
                record.kind().word() + " " + record.number(),
                readAt,
                wanted,
                hash,
                null,
                null,
                null,
                DocumentJson.write(record),
                null,
                reference(document));
    }

    /** Its content was purged; the number is all that is needed. */
    private static MasterRecord unknown(String document) {
        String number = MasterKind.number(document);
        return switch (MasterKind.of(document)) {
            case CUSTOMER -> new Customer(number, number, false, null, null, null, null, null, null);
            case ITEM -> new Item(number, number, false, null, null, null, null);
            case EMPLOYEE -> new Employee(number, number, false, null, null, null, null, null, null, false);
            case PROJECT -> new Project(number, number, false, null, null, null, null, null, null, null);
        };
    }

    /** Numbers are too long and too free for a reference: 80 bits of a hash over number and version. */
    private static IntFunction<String> reference(String document) {
        return version -> {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256")
                        .digest((document + "/" + version).getBytes(StandardCharsets.UTF_8));
                String text = new BigInteger(1, Arrays.copyOf(digest, TEN_BYTES)).toString(BASE_32);
                return "MD-" + "0".repeat(16 - text.length()) + text.toUpperCase(Locale.ROOT);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        };
    }
}
