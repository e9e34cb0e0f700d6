package io.ledgerway.acumatica;

import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.connection.OutsideRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends requests as they are; follows no redirect and keeps no cookie. */
final class RealHttp {

    final List<String> operations = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    synchronized OutsideAnswer answer(OutsideRequest request) {
        operations.add(request.operation());
        HttpRequest.Builder http = HttpRequest.newBuilder(URI.create(request.address() + request.path()))
                .method(
                        request.method(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach(http::header);
        try {
            HttpResponse<String> answer = client.send(http.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> headers = new HashMap<>();
            answer.headers().map().forEach((name, values) -> headers.put(name, String.join("\n", values)));
            return OutsideAnswer.of(answer.statusCode(), headers, answer.body());
        } catch (IOException e) {
            return OutsideAnswer.failed(Failure.LOST, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
