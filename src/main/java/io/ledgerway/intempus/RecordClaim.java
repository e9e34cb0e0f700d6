package io.ledgerway.intempus;

import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.SentVersion;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.MasterRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * A claimed master record.
 *
 * @param written what Intempus surely got last, then what it may have got since; empty when it never got any
 * @param targetId its id in Intempus as it was last seen; null where none was ever told
 */
record RecordClaim(Claim claim, MasterRecord record, List<MasterRecord> written, String targetId) {

    /** @throws io.ledgerway.cause.CausedException code {@code PAYLOAD_INVALID} */
    static RecordClaim of(Claim claim) {
        List<MasterRecord> written = new ArrayList<>();
        String targetId = null;
        for (SentVersion version : claim.earlier()) {
            targetId = version.targetId() == null ? targetId : version.targetId();
            if (version.delivered()) {
                written.clear();
            }
            if (version.payload() != null && (version.delivered() || !written.isEmpty())) {
                written.add(DocumentJson.read(version.payload(), MasterRecord.class));
            }
        }
        return new RecordClaim(claim, DocumentJson.read(claim.payload(), MasterRecord.class), written, targetId);
    }

    long id() {
        return claim.deliveryId();
    }
}
