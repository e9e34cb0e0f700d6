package io.ledgerway.delivery;

import io.ledgerway.connection.Lease;
import java.util.List;

/**
 * Deliveries of one flow and connection, claimed together by this instance.
 *
 * @param flow the flow's name
 * @param connection the target connection
 * @param epoch the claim's epoch: settling under an older epoch changes nothing
 * @param lease how long the claim is surely owned; handed to every writing call
 * @param lookUp true: all claims are in doubt and are only looked up; false: all are to be sent
 * @param claims at most the connection's {@code batch-size}
 */
public record Batch(String flow, String connection, long epoch, Lease lease, boolean lookUp, List<Claim> claims) {

    public Batch {
        claims = List.copyOf(claims);
    }

    public boolean isEmpty() {
        return claims.isEmpty();
    }

    /** Whether it is one document that must not be worked on beside another such. */
    boolean large() {
        String payload = claims.size() == 1 ? claims.get(0).payload() : null;
        return payload != null && payload.length() > LargeDocuments.LARGE;
    }

    /** Cheap: Camel hashes the batch for each simple expression upon it, and the claims are many. */
    @Override
    public int hashCode() {
        return 31 * Long.hashCode(epoch)
                + (claims.isEmpty() ? 0 : Long.hashCode(claims.get(0).deliveryId()));
    }
}
