package io.ledgerway.delivery;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.ledgerway.cause.Cause;
import java.time.OffsetDateTime;

/** One delivery as the API and operators see it. Times in UTC; {@code id} is text by contract. */
public record DeliveryView(
        @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
        String flow,
        String connection,
        String document,
        String number,
        int version,
        String reference,
        DeliveryState state,
        int attempts,
        OffsetDateTime nextAttempt,
        String targetId,
        Cause cause,
        OffsetDateTime recordedAt,
        OffsetDateTime settledAt) {}
