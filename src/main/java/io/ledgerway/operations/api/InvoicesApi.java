package io.ledgerway.operations.api;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.DeliveryState;
import io.ledgerway.document.InvoiceJson;
import io.ledgerway.document.InvoiceProblem;
import io.ledgerway.invoice.IntakeSettings;
import io.ledgerway.invoice.IntakeSettings.Door;
import io.ledgerway.invoice.InvoiceRefusedException;
import io.ledgerway.invoice.Receipt;
import io.ledgerway.trace.Tracing;
import io.ledgerway.trace.Work;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for programs: an invoice is posted, recorded, and answered at once. */
@RestController
class InvoicesApi {

    private static final String INTAKE = "direct:invoice-intake?block=false";

    /** In bytes; nearly all invoices are shorter, and come in side by side. */
    private static final int LARGE = 500_000;

    private static final int PATIENCE_SECONDS = 30;

    private final Semaphore large = new Semaphore(1, true);
    private final ProducerTemplate producer;
    private final IntakeSettings settings;
    private final Tracing tracing;

    InvoicesApi(ProducerTemplate producer, IntakeSettings settings, Tracing tracing) {
        this.producer = producer;
        this.settings = settings;
        this.tracing = tracing;
    }

    /**
     * Through the route {@code invoice-intake}, as by any other door.
     *
     * @return 202 when something was recorded, 200 when all was known already
     */
    @PostMapping(
            path = "/api/invoices",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<Taken> take(HttpServletRequest request) throws IOException {
        if (!settings.open(Door.HTTP)) {
            throw unavailable("this door is closed", "Set " + Door.HTTP.key() + " to true.");
        }
        refuseTooLarge(request.getContentLengthLong());
        byte[] begin = request.getInputStream().readNBytes(LARGE);
        refuseTooLarge(begin.length);
        return begin.length < LARGE ? take(begin, request) : takeLarge(begin, request);
    }

    /** One after the other: what is made of a document takes several times its size in memory. */
    private ResponseEntity<Taken> takeLarge(byte[] begin, HttpServletRequest request) throws IOException {
        if (!acquired()) {
            throw unavailable("other large documents come in just now", "Send it again in a minute.");
        }
        try {
            return take(body(begin, request), request);
        } finally {
            large.release();
        }
    }

    private boolean acquired() {
        try {
            return large.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ResponseEntity<Taken> take(byte[] body, HttpServletRequest request) {
        try (Work work = tracing.receive("receive invoice", request.getHeader("traceparent"))) {
            return take(body, request.getContentType(), work);
        }
    }

    private ResponseEntity<Taken> take(byte[] body, String contentType, Work work) {
        try {
            Receipt receipt =
                    producer.requestBodyAndHeader(INTAKE, body, Exchange.CONTENT_TYPE, contentType, Receipt.class);
            return ResponseEntity.status(receipt.recorded() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                    .body(Taken.of(receipt));
        } catch (CamelExecutionException e) {
            RuntimeException told = told(e);
            work.failed(told);
            throw told;
        }
    }

    /** The JSON Schema of what may be posted as JSON. */
    @GetMapping(path = "/api/schemas/invoice", produces = MediaType.APPLICATION_JSON_VALUE)
    String schema() {
        return InvoiceJson.schema();
    }

    @ExceptionHandler
    ResponseEntity<Problems> refused(InvoiceRefusedException refused) {
        return ResponseEntity.unprocessableEntity()
                .body(new Problems(refused.problems().stream().map(Problem::of).toList()));
    }

    private byte[] body(byte[] begin, HttpServletRequest request) throws IOException {
        byte[] rest = request.getInputStream().readNBytes(settings.maxSize() + 1 - begin.length);
        refuseTooLarge((long) begin.length + rest.length);
        byte[] body = Arrays.copyOf(begin, begin.length + rest.length);
        System.arraycopy(rest, 0, body, begin.length, rest.length);
        return body;
    }

    private void refuseTooLarge(long bytes) {
        int most = settings.maxSize();
        if (bytes > most) {
            throw new CausedException(new Cause(
                    "INVOICE_TOO_LARGE",
                    "The document is larger than " + most + " bytes.",
                    "Leave attachments out, or raise ledgerway.intake.max-size."));
        }
    }

    private static RuntimeException told(CamelExecutionException failed) {
        for (Throwable why = failed.getCause(); why != null; why = why.getCause()) {
            if (why instanceof CausedException caused) {
                return caused;
            }
            if (why instanceof org.apache.camel.component.direct.DirectConsumerNotAvailableException) {
                return unavailable("its route invoice-intake does not run", "Look at GET /api/routes.");
            }
        }
        return new IllegalStateException("The route invoice-intake failed", failed.getCause());
    }

    private static CausedException unavailable(String why, String action) {
        return new CausedException(new Cause("INTAKE_UNAVAILABLE", "No invoice can be taken: " + why + ".", action));
    }

    /** What was recorded, or was known already. */
    record Taken(String document, List<TakenDelivery> deliveries) {

        static Taken of(Receipt receipt) {
            return new Taken(
                    receipt.document(),
                    receipt.deliveries().stream()
                            .map(one -> new TakenDelivery(String.valueOf(one.id()), one.connection(), one.state()))
                            .toList());
        }
    }

    /** One ledger's delivery. */
    record TakenDelivery(String id, String connection, DeliveryState state) {}

    /** The body of a 422. */
    record Problems(List<Problem> problems) {}

    /** See {@link InvoiceProblem}. */
    record Problem(String path, String rule, String message) {

        static Problem of(InvoiceProblem problem) {
            return new Problem(problem.path(), problem.rule(), problem.message());
        }
    }
}
