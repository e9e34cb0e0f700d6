package io.ledgerway.connection.call;

import java.io.IOException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpActivityListener;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.springframework.stereotype.Component;

/**
 * What happens to a call inside the HTTP client: path and headers are written to the request there and nowhere else,
 * the lease is checked when the connection stands, and the answer is bounded. Nothing is repeated, redirected or
 * remembered.
 */
@Component("outsideWire")
class OutsideWire implements HttpClientConfigurer, HttpActivityListener {

    private static final String EXCHANGE = "org.apache.camel.Exchange";

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        client.disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .addExecInterceptorFirst("ledgerway-request", OutsideWire::write)
                .addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "ledgerway-lease", OutsideWire::send)
                .addExecInterceptorFirst("ledgerway-answer", OutsideWire::bound);
    }

    private static ClassicHttpResponse write(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        OpenCall call = call(scope);
        request.setPath(call.wirePath);
        for (Map.Entry<String, String> header : call.request.headers().entrySet()) {
            if (!header.getKey().equalsIgnoreCase("Content-Type")) {
                request.setHeader(header.getKey(), header.getValue());
            }
        }
        return chain.proceed(request, scope);
    }

    /** Runs when the connection is open, TLS included. */
    private static ClassicHttpResponse send(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        call(scope).send();
        return chain.proceed(request, scope);
    }

    /** Outermost, where the body is unpacked already. */
    private static ClassicHttpResponse bound(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        ClassicHttpResponse response = chain.proceed(request, scope);
        HttpEntity body = response.getEntity();
        if (body != null) {
            response.setEntity(new BoundedBody(body, call(scope)));
        }
        return response;
    }

    private static OpenCall call(ExecChain.Scope scope) {
        return OpenCall.of((Exchange) scope.clientContext.getAttribute(EXCHANGE));
    }

    /** Being a listener makes camel-http put the exchange into the client's context. */
    @Override
    public void onRequestSubmitted(
            Object source, Exchange exchange, HttpHost host, HttpRequest request, HttpEntity body) {
        // nothing to do
    }

    @Override
    public void onResponseReceived(
            Object source, Exchange exchange, HttpHost host, HttpResponse response, HttpEntity body, long elapsed) {
        // nothing to do
    }
}
