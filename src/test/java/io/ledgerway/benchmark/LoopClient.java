package io.ledgerway.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Apache HttpClient as it comes, and a count of the calls. */
final class LoopClient implements AutoCloseable {

    private final CloseableHttpClient http = HttpClients.createDefault();
    private long calls;

    /** How many were made. */
    long calls() {
        return calls;
    }

    /** @throws IOException also when the answer is not 2xx */
    String get(String address, String authorization) throws IOException {
        HttpGet request = new HttpGet(address);
        request.setHeader("Authorization", authorization);
        request.setHeader("Accept", "application/json");
        return send(request);
    }

    /**
     * Posts a text.
     *
     * @param authorization null for none
     * @throws IOException also when the answer is not 2xx
     */
    String post(String address, String authorization, ContentType type, String body) throws IOException {
        HttpPost request = new HttpPost(address);
        if (authorization != null) {
            request.setHeader("Authorization", authorization);
        }
        request.setHeader("Accept", type.getMimeType());
        request.setEntity(new StringEntity(body, type));
        return send(request);
    }

    private String send(HttpUriRequestBase request) throws IOException {
        calls++;
        return http.execute(request, answer -> {
            String text =
                    answer.getEntity() == null ? "" : EntityUtils.toString(answer.getEntity(), StandardCharsets.UTF_8);
            if (answer.getCode() / 100 != 2) {
                throw new IOException(request + " answered " + answer.getCode() + ": " + text);
            }
            return text;
        });
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
