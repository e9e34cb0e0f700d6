package io.ledgerway.acumatica;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.acumatica.Progress.Step;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.ledger.LedgerMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The steps of the Kamelets that map a batch and bring it into Acumatica, or look it up there. */
@Component("acumaticaInvoices")
class DeliverInvoices {

    private final Connections connections;
    private final LedgerMapping mapping;

    DeliverInvoices(Connections connections, LedgerMapping mapping) {
        this.connections = connections;
        this.mapping = mapping;
    }

    /** Each claim's document; a claim at fault is left out with its outcome. Claims in doubt begin with a look-up. */
    public InvoiceRound start(Batch batch, String name) {
        ConnectionSettings connection = connections.get(name);
        List<Progress> documents = new ArrayList<>();
        Map<Long, Outcome> stopped = new HashMap<>();
        try {
            ClaimedInvoices invoices = new ClaimedInvoices(mapping, connection, DocumentSettings.read(connection));
            Set<Object> taken = new HashSet<>();
            for (Claim claim : batch.claims()) {
                begin(claim, batch.lookUp(), invoices, documents, stopped, taken);
            }
        } catch (CausedException e) {
            batch.claims()
                    .forEach(claim -> stopped.put(claim.deliveryId(), new Outcome.Held(e.why(), Fault.CREDENTIALS)));
            documents.clear();
        }
        return new InvoiceRound(batch, documents, stopped);
    }

    public AcumaticaCall call(InvoiceRound round) {
        List<Progress> next = round.next();
        if (next.get(0).step() != Step.LOOK_UP) {
            return DocumentCalls.of(next.get(0), round.batch().lease());
        }
        List<Expected> wanted = next.stream().map(Progress::expected).toList();
        String doing = wanted.size() == 1
                ? "looking up " + wanted.get(0).words()
                : "looking up " + wanted.size() + " documents";
        return AcumaticaCall.read("look-up", LookUps.path(wanted), doing);
    }

    public InvoiceRound read(Reply reply, InvoiceRound round) {
        List<Progress> asked = round.next();
        DocumentSettings settings =
                DocumentSettings.read(connections.get(round.batch().connection()));
        DocumentSteps steps = new DocumentSteps(settings, round.batch().lookUp());
        boolean found = asked.get(0).step() == Step.LOOK_UP && reply instanceof Reply.Done;
        InvoiceRound next = round.with(
                found
                        ? lookedUp(steps, asked, ((Reply.Done) reply).body())
                        : asked.stream().map(each -> steps.after(each, reply)).toList());
        return reply instanceof Reply.Failed failed && ofAll(failed)
                ? next.stop(failed.ofRead(settings.busyDelay()), failed.cause())
                : next;
    }

    private static void begin(
            Claim claim,
            boolean lookUp,
            ClaimedInvoices invoices,
            List<Progress> documents,
            Map<Long, Outcome> stopped,
            Set<Object> taken) {
        if (lookUp) {
            try {
                documents.add(invoices.lookUp(claim));
            } catch (CausedException e) {
                stopped.put(claim.deliveryId(), new Outcome.InDoubt(e.why()));
            }
            return;
        }
        ClaimedInvoices.Plan plan = invoices.plan(claim);
        if (plan.stopped() != null) {
            stopped.put(claim.deliveryId(), plan.stopped());
        } else if (taken.add(place(plan.document().expected()))) {
            boolean first =
                    claim.corrects() || !plan.document().expected().entity().sale();
            documents.add(Progress.of(
                    claim,
                    first ? Step.LOOK_UP : Step.CREATE,
                    plan.document(),
                    plan.document().expected()));
        } else {
            stopped.put(claim.deliveryId(), oneAtATime(plan.document().expected()));
        }
    }

    private static List<Progress> lookedUp(DocumentSteps steps, List<Progress> asked, JsonNode rows) {
        if (rows.size() >= LookUps.ROWS_EACH * asked.size()) {
            return asked.stream()
                    .map(each -> asked.size() > 1 ? each.byItself() : each.ends(Verdicts.tooMany(each.expected())))
                    .toList();
        }
        Expected any = asked.get(0).expected();
        List<FoundRecord> found = FoundRecord.list(rows, any.entity(), any.keyField());
        return asked.stream()
                .map(each -> steps.lookedUp(each, LookUpRule.of(each.expected(), found)))
                .toList();
    }

    /** A fault that every further call would meet; an error that the server explains may be the document's alone. */
    private static boolean ofAll(Reply.Failed failed) {
        return switch (failed.meaning()) {
            case TROUBLE -> failed.said().isBlank();
            case REFUSED, DUPLICATE, PERIOD_CLOSED, CHANGED_MEANWHILE, NOT_FOUND, CONDITION, SESSION_OVER -> false;
            default -> true;
        };
    }

    /** Where a document stands in Acumatica: two in one place are never under way at once. */
    private static Object place(Expected expected) {
        return List.of(expected.entity(), expected.kind(), String.valueOf(expected.party()), expected.key());
    }

    private static Outcome oneAtATime(Expected expected) {
        return new Outcome.Retry(
                new Cause(
                        "ONE_AT_A_TIME",
                        "Another document with the number of the " + expected.words() + " is sent first.",
                        ""),
                null);
    }
}
