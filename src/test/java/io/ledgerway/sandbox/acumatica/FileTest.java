package io.ledgerway.sandbox.acumatica;

import static io.ledgerway.sandbox.acumatica.Documents.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FileTest {

    private static final byte[] CONTENT = {'%', 'P', 'D', 'F', (byte) 0xFF, 0, (byte) 0xC3};

    private final Caller caller = Caller.signedIn();

    @AfterEach
    void close() {
        caller.close();
    }

    @Test
    void aFileIsAttachedByLinkOrKeysKeptByteForByteAndTheSameNameOverwrites() throws Exception {
        JsonNode saved = caller.saved("Invoice", invoice("R-1"));
        String link = saved.at("/_links/files:put").asText().replace("{filename}", "a.pdf");

        HttpResponse<byte[]> first = attach(link.substring("/demo".length()));
        HttpResponse<byte[]> second = attach(Caller.DEFAULT + "Invoice/Invoice/AR000001/files/a.pdf");

        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(second.statusCode()).isEqualTo(204);
        JsonNode files = Caller.json(caller.get("Invoice/Invoice/AR000001?$expand=files"))
                .path("files");
        assertThat(files)
                .singleElement()
                .satisfies(file -> assertThat(file.path("filename").asText()).isEqualTo("a.pdf"));
        String href = files.get(0).path("href").asText().substring("/demo".length());
        assertThat(exchange(request(href).GET().build()).body()).isEqualTo(CONTENT);
        assertThat(caller.acumatica.books().documents().get(0).files()).containsExactly("a.pdf");
    }

    @Test
    void aFileNeedsItsRecord() throws Exception {
        assertThat(attach(Caller.DEFAULT + "Invoice/Invoice/AR9/files/a.pdf").statusCode())
                .isEqualTo(500);
    }

    private HttpResponse<byte[]> attach(String path) throws Exception {
        return exchange(request(path)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(CONTENT))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        String cookies = caller.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return HttpRequest.newBuilder(caller.uri(path)).header("Cookie", cookies);
    }

    private static HttpResponse<byte[]> exchange(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }
}
