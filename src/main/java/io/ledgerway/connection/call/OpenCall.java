package io.ledgerway.connection.call;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.connection.Permit;
import io.ledgerway.trace.Tracing;
import io.ledgerway.trace.Work;
import java.net.URI;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;

/** One call between its permit and its answer. Travels as an exchange property, so that no header carries a secret. */
final class OpenCall {

    static final String PROPERTY = "ledgerwayCall";
    static final String ENDPOINT = "ledgerwayCallEndpoint";

    final String connection;
    final OutsideRequest request;
    final ConnectionSettings settings;
    final URI address;
    final String wirePath;
    private final Map<String, Object> callersHeaders;
    private final Object callersCharset;
    private final Object callersException;
    private Permit permit = () -> {};
    private Work work;
    private boolean sending;
    private long answerDueAt;

    OpenCall(Exchange exchange, OutsideRequest request, ConnectionSettings settings) {
        this.connection = settings.name();
        this.request = request;
        this.settings = settings;
        this.address = request.address() == null ? settings.url() : request.address();
        this.wirePath = WirePath.of(address, request);
        this.callersHeaders = exchange.getMessage().getHeaders();
        this.callersCharset = exchange.getProperty(ExchangePropertyKey.CHARSET_NAME);
        this.callersException = exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT);
    }

    static OpenCall of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, OpenCall.class);
    }

    void hold(Permit held) {
        permit = held;
    }

    /** The call itself begins: what waited for the permit is no part of it. */
    void begin(Tracing tracing) {
        work = tracing.call(request.operation(), connection)
                .attribute("http.request.method", request.method())
                .attribute("server.address", address.getHost());
    }

    void answered(int status) {
        if (work != null) {
            work.attribute("http.response.status_code", status);
            if (status >= 400) {
                work.failed(Integer.toString(status));
            }
        }
    }

    void failed(String how) {
        if (work != null) {
            work.failed(how);
        }
    }

    /** The last act before the first byte leaves. */
    void send() {
        if (request.lease() != null
                && !request.lease().outlasts(settings.readTimeout().plus(settings.connectTimeout()))) {
            throw new LeaseTooShortException();
        }
        sending = true;
        answerDueAt = System.nanoTime() + settings.readTimeout().toNanos();
    }

    /** Whether a byte may have left. */
    boolean mayHaveBeenSent() {
        return sending;
    }

    boolean isAnswerOverdue() {
        return System.nanoTime() - answerDueAt > 0;
    }

    /** Gives the exchange back to its caller as it was, but for the body. */
    void close(Exchange exchange) {
        permit.close();
        if (work != null) {
            work.close();
        }
        Message message = exchange.getMessage();
        message.setHeaders(callersHeaders);
        exchange.setProperty(ExchangePropertyKey.CHARSET_NAME, callersCharset);
        exchange.setProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, callersException);
        exchange.removeProperty(PROPERTY);
        exchange.removeProperty(ENDPOINT);
    }

    @Override
    public String toString() {
        return "call to " + connection;
    }

    /** The claim may end before the answer: nothing is sent. */
    static final class LeaseTooShortException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LeaseTooShortException() {
            super("the claim's lease would end before the answer could come");
        }
    }
}
