package io.ledgerway.operations.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.DeliveryAttempt;
import io.ledgerway.delivery.DeliveryCommands;
import io.ledgerway.delivery.DeliveryFilter;
import io.ledgerway.delivery.DeliveryQueries;
import io.ledgerway.delivery.DeliveryState;
import io.ledgerway.delivery.DeliveryView;
import io.ledgerway.flow.InvoiceFlows;
import io.ledgerway.invoice.DayAmount;
import io.ledgerway.invoice.InvoiceEdits;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries: what moved, what waits, what failed and why; replay, edit, discard. */
@RestController
@RequestMapping("/api/deliveries")
class DeliveriesApi {

    private final DeliveryQueries queries;
    private final DeliveryCommands commands;
    private final InvoiceEdits invoiceEdits;
    private final WholeDocuments whole;

    DeliveriesApi(DeliveryQueries queries, DeliveryCommands commands, InvoiceEdits invoiceEdits, WholeDocuments whole) {
        this.queries = queries;
        this.commands = commands;
        this.invoiceEdits = invoiceEdits;
        this.whole = whole;
    }

    /** @param before the id that the last page ended with: goes on below it, at the same cost however far down */
    @GetMapping
    Page<DeliveryView> list(
            @RequestParam(required = false) String flow,
            @RequestParam(required = false) String connection,
            @RequestParam(required = false) DeliveryState state,
            @RequestParam(required = false) String cause,
            @RequestParam(required = false) String document,
            @RequestParam(required = false) Long before,
            Paging paging) {
        DeliveryFilter filter = new DeliveryFilter(flow, connection, state, cause, document);
        List<DeliveryView> items = before == null
                ? queries.list(filter, paging.page(), paging.size())
                : queries.listBefore(filter, before, paging.size());
        return new Page<>(items, queries.total(filter));
    }

    @GetMapping("/{id}")
    Detail detail(@PathVariable String id) {
        long number = number(id);
        DeliveryView delivery = queries.get(number).orElseThrow(() -> unknown(id));
        whole.await(queries.payloadBytes(number));
        return new Detail(delivery, queries.payload(number).orElse(null), queries.history(number));
    }

    @PostMapping("/{id}/replay")
    DeliveryView replay(@PathVariable String id, Principal actor) {
        return commands.replay(number(id), actor.getName());
    }

    @PostMapping("/{id}/discard")
    DeliveryView discard(@PathVariable String id, @RequestBody Reason why, Principal actor) {
        return commands.discard(number(id), actor.getName(), why.reason());
    }

    /** The text is kept as it was sent: reading and writing it again could change a number's digits. */
    @PutMapping(path = "/{id}/payload", consumes = MediaType.APPLICATION_JSON_VALUE)
    DeliveryView edit(@PathVariable String id, @RequestBody String payload, Principal actor) {
        long number = number(id);
        DeliveryView delivery = queries.get(number).orElseThrow(() -> unknown(id));
        whole.await(queries.payloadBytes(number));
        String before = queries.payload(number).orElse("{}");
        if (InvoiceFlows.is(delivery.flow())) {
            DayAmount sum = invoiceEdits.check(delivery.document(), before, payload);
            return commands.edit(number, actor.getName(), payload, sum.day(), sum.amount(), sum.currency());
        }
        EditedPayload.check(before, payload);
        return commands.edit(number, actor.getName(), payload);
    }

    @PostMapping("/replay")
    Map<String, Integer> replayAll(
            @RequestParam(required = false) String flow,
            @RequestParam(required = false) String connection,
            @RequestParam(required = false) String cause,
            Principal actor) {
        return Map.of("replayed", commands.replayAll(flow, connection, cause, actor.getName()));
    }

    private static long number(String id) {
        return Ids.parse(id).orElseThrow(() -> unknown(id));
    }

    private static CausedException unknown(String id) {
        return new CausedException(
                new Cause("DELIVERY_UNKNOWN", "There is no delivery " + id + ".", "Find it at GET /api/deliveries."));
    }

    /**
     * A delivery with all that is known of it.
     *
     * @param payload the canonical document; null once purged
     * @param history oldest first
     */
    record Detail(
            @JsonUnwrapped DeliveryView delivery,
            @JsonRawValue String payload,
            List<DeliveryAttempt> history) {}
}
