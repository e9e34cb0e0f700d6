package io.ledgerway.uniconta.invoice;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.deadletter.DeadLetters;
import io.ledgerway.delivery.Watermarks;
import io.ledgerway.delivery.ownership.SoleInstance;
import io.ledgerway.flow.FlowSettings;
import io.ledgerway.flow.InvoiceFlows;
import io.ledgerway.session.SignInRefusedException;
import io.ledgerway.trace.Tracing;
import io.ledgerway.uniconta.QueryResult;
import io.ledgerway.uniconta.UnicontaJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Collects posted invoices: the route reads, this hands each invoice to the intake. The watermark moves when a page is
 * recorded; a page that is read again after a crash in between is known by its content.
 */
@Component("unicontaInvoiceCollector")
class PostedInvoiceCollector {

    /** Names an invoice and what was read of it, so that what was refused is refused once and not in every run. */
    static final String ROW = "ledgerwayUnicontaInvoice";

    private static final Logger LOG = LoggerFactory.getLogger(PostedInvoiceCollector.class);
    private static final String ROUTE = "invoice-from-uniconta";
    private static final String ROW_ROUTE = ROUTE + "-row";

    private final PostedInvoiceSettingsReader settings;
    private final FlowSettings flows;
    private final Suspensions suspensions;
    private final SoleInstance sole;
    private final Watermarks watermarks;
    private final DeadLetters deadLetters;
    private final ProducerTemplate producer;
    private final Tracing tracing;

    PostedInvoiceCollector(
            PostedInvoiceSettingsReader settings,
            FlowSettings flows,
            Suspensions suspensions,
            SoleInstance sole,
            Watermarks watermarks,
            DeadLetters deadLetters,
            ProducerTemplate producer,
            Tracing tracing) {
        this.settings = settings;
        this.flows = flows;
        this.suspensions = suspensions;
        this.sole = sole;
        this.watermarks = watermarks;
        this.deadLetters = deadLetters;
        this.producer = producer;
        this.tracing = tracing;
    }

    /**
     * Begins a run; one with nothing to read where the door is closed, the target's flow is off, the source is suspended, or
     * another instance reads.
     *
     * @throws CausedException when a setting is missing or invalid
     */
    public PostedInvoiceRun begin() {
        if (!settings.enabled()) {
            return PostedInvoiceRun.nothing();
        }
        PostedInvoiceSettings now = settings.read();
        boolean may = flows.enabled(InvoiceFlows.to(now.target())) && suspensions.mayWork(now.source());
        if (!may || !sole.does("uniconta-invoices")) {
            return PostedInvoiceRun.nothing();
        }
        tracing.round("collect", InvoiceFlows.to(now.target()), now.source()).show();
        return PostedInvoiceRun.start(now, watermarks.read(now.watermark()));
    }

    /**
     * Takes what was read, and hands a page that is whole to the intake.
     *
     * @throws CausedException why Uniconta gave nothing that can be taken
     */
    public PostedInvoiceRun record(PostedInvoiceRun run, QueryResult result) {
        if (result instanceof QueryResult.Failed failed) {
            throw failed.failure();
        }
        run.take(((QueryResult.Rows) result).rows());
        var page = run.page();
        if (page.isEmpty()) {
            return run;
        }
        page.forEach(posted -> handIn(posted, run.settings().source()));
        long next = run.next();
        if (next == run.position() || watermarks.move(run.settings().watermark(), run.position(), next)) {
            run.recorded();
        } else {
            run.stop();
        }
        return run;
    }

    /** Ends a run that read everything. */
    public void end(PostedInvoiceRun run) {
        if (run.settings() != null) {
            deadLetters.recovered(ROUTE + "-collect");
            deadLetters.recovered(ROUTE);
            LOG.debug("{}: {} rows read", ROUTE, run.read());
            tracing.current().note("rows", run.read()).close();
        }
    }

    /**
     * Suspends the source where it is at fault.
     *
     * @throws Exception the failure itself, for the dead-letter channel
     */
    public void failed(PostedInvoiceRun run, Exception thrown) throws Exception {
        tracing.current().failed(thrown);
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof SignInRefusedException refused) {
                suspensions.suspend(run.settings().source(), refused.why(), refused.fault(), "hub");
            }
            if (each instanceof CausedException caused) {
                throw caused;
            }
        }
        throw thrown;
    }

    /** An exchange of its own: what fails is a dead letter of this invoice, and the run goes on. */
    private void handIn(PostedInvoice posted, String source) {
        String text = UnicontaJson.write(posted);
        String row = source + "/" + posted.head().row() + "/"
                + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        if (deadLetters.holds(ROW_ROUTE, ROW, row)) {
            return;
        }
        Exchange taken = producer.send("direct:" + ROW_ROUTE + "?block=false", exchange -> {
            exchange.getMessage().setBody(text);
            exchange.getMessage().setHeaders(Map.of(ROW, row));
        });
        if (taken.getException() != null) {
            throw new CausedException(
                    new Cause(
                            "UNICONTA_INVOICE_LEFT",
                            "Invoice " + posted.head().number() + " of " + source
                                    + " could neither be recorded nor kept.",
                            "Nothing is lost: it is read again. Look at the log for what failed."),
                    taken.getException());
        }
    }
}
