package io.ledgerway.benchmark;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Apache HttpClient with the session of the calls before: a bearer token, or an id within the body. */
final class LoopClient implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern SESSION = Pattern.compile("<sessionid>([^<]+)</sessionid>");

    private final CloseableHttpClient http;
    private final AtomicLong calls = new AtomicLong();
    private String token;
    private String session;

    LoopClient(int concurrency) {
        http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(concurrency)
                        .setMaxConnTotal(concurrency + 1)
                        .build())
                .disableAutomaticRetries()
                .build();
    }

    /** How many were made. */
    long calls() {
        return calls.get();
    }

    /** Makes a call whose answer may hold a session. */
    void prepare(String origin, LoopCall call) throws IOException {
        String answer = send(origin, call);
        Matcher bearer = TOKEN.matcher(answer);
        token = bearer.find() ? bearer.group(1) : token;
        Matcher id = SESSION.matcher(answer);
        session = id.find() ? id.group(1) : session;
    }

    /**
     * Makes a call within the session.
     *
     * @throws IOException also when the answer is not 2xx
     */
    String send(String origin, LoopCall call) throws IOException {
        HttpUriRequestBase request =
                new HttpUriRequestBase(call.method(), java.net.URI.create(origin + call.address()));
        call.headers().forEach((name, value) -> {
            if (!name.equals("content-type")) {
                request.setHeader(name, token != null && value.startsWith("Bearer ") ? "Bearer " + token : value);
            }
        });
        if (!call.body().isEmpty()) {
            String body = session == null
                    ? call.body()
                    : SESSION.matcher(call.body())
                            .replaceAll(Matcher.quoteReplacement("<sessionid>" + session + "</sessionid>"));
            request.setEntity(new StringEntity(
                    body, ContentType.parse(call.headers().get("content-type")).withCharset("UTF-8")));
        }
        calls.incrementAndGet();
        return http.execute(request, answer -> {
            String text = answer.getEntity() == null ? "" : EntityUtils.toString(answer.getEntity());
            if (answer.getCode() / 100 != 2) {
                throw new IOException(
                        call.method() + " " + call.address() + " answered " + answer.getCode() + ": " + text);
            }
            return text;
        });
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
