package io.ledgerway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.sandbox.Fault.Kind;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatorServerTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> executed = new CopyOnWriteArrayList<>();
    private final List<String> ended = new CopyOnWriteArrayList<>();
    private final SimulatorServer server =
            SimulatorServer.start("demo", 0, new Faults("demo", FaultSettings.NONE), new Echo());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theCallArrivesWholeAndItsAnswerToo() throws Exception {
        HttpResponse<String> answer = post("/a%20b/?x=1%2B2&y=", "smørrebrød");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
        assertThat(answer.body())
                .isEqualTo("{\"path\":\"/a b/\",\"query\":{\"x\":\"1+2\",\"y\":\"\"},\"body\":\"smørrebrød\"}");
    }

    @Test
    void aHeaderOfSeveralLinesIsSentAsSeveral() throws Exception {
        assertThat(post("/cookies", "x").headers().allValues("Set-Cookie")).containsExactlyInAnyOrder("a=1", "b=2");
    }

    @Test
    void aFileArrivesByteForByte() throws Exception {
        HttpRequest file = HttpRequest.newBuilder(server.url().resolve("/file"))
                .header("Content-Type", "application/octet-stream")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[] {(byte) 0xFF, (byte) 0xC3}))
                .build();
        client.send(file, HttpResponse.BodyHandlers.discarding());

        assertThat(executed).containsExactly("\u00ff\u00c3");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST_BEFORE", "LOST_AFTER"})
    void aLostAnswerIsAClosedConnection(Kind kind) {
        server.faults().once(Fault.of(kind));

        assertThatThrownBy(() -> post("/", "x")).isInstanceOf(IOException.class);
        assertThat(executed).hasSize(kind == Kind.LOST_AFTER ? 1 : 0);
    }

    @Test
    void aRefusalIsNotExecuted() throws Exception {
        server.faults().once(Fault.of(Kind.TOO_MANY_REQUESTS).after(Duration.ofSeconds(7)));
        server.faults().once(Fault.of(Kind.SERVER_ERROR).status(503));
        server.faults().once(Fault.of(Kind.MAINTENANCE));

        HttpResponse<String> tooMany = post("/", "x");
        HttpResponse<String> down = post("/", "x");
        HttpResponse<String> page = post("/", "x");

        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).startsWith("<!DOCTYPE html>");
        assertThat(executed).isEmpty();
    }

    @Test
    void garbageIsHalfOfTheTrueAnswer() throws Exception {
        String whole = post("/", "x").body();
        server.faults().once(Fault.of(Kind.GARBAGE));

        HttpResponse<String> garbage = post("/", "x");

        assertThat(garbage.statusCode()).isEqualTo(200);
        assertThat(garbage.body()).isEqualTo(whole.substring(0, whole.length() / 2));
        assertThat(executed).hasSize(2);
    }

    @Test
    void anEndedSessionIsEndedBeforeTheCallIsLookedAt() throws Exception {
        server.faults().once(Fault.of(Kind.SESSION_EXPIRED));

        post("/", "x");

        assertThat(ended).hasSize(1);
        assertThat(executed).hasSize(1);
    }

    @Test
    void aSimulatorThatFailsAnswers500() throws Exception {
        assertThat(post("/fail", "x").statusCode()).isEqualTo(500);
    }

    @Test
    void callsAreCountedByOperationAndStatusAndThoseOfTheControlDoorAreNot() throws Exception {
        post("/", "x");
        post("/", "x");
        post("/fail", "x");

        assertThat(get("/_sandbox/calls").body())
                .isEqualTo("{\"total\":3,\"peak\":1,\"operations\":{\"POST /\":2,\"POST /fail\":1},"
                        + "\"statuses\":{\"200\":2,\"500\":1}}");
        assertThat(server.calls().of("POST /")).isEqualTo(2);

        server.calls().clear();
        assertThat(server.calls().total()).isZero();
    }

    @Test
    void aConnectionServesOneCallAfterAnother() throws Exception {
        String call = "POST / HTTP/1.1\r\nHost: demo\r\nContent-Length: 1\r\n\r\nx";
        String last = call.replace("Host", "Connection: close\r\nHost");

        try (Socket socket = new Socket(server.url().getHost(), server.port())) {
            socket.getOutputStream().write((call + call + last).getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(4);
        }
    }

    @Test
    void faultsAreSetThroughTheControlDoor() throws Exception {
        HttpResponse<String> set = send("PUT", "/_sandbox/faults", "{\"server-error\": 1, \"seed\": 5}");

        assertThat(set.statusCode()).isEqualTo(200);
        assertThat(post("/", "x").statusCode()).isIn(500, 502, 503);
        assertThat(send("PUT", "/_sandbox/faults", "{\"server-eror\": 1}").statusCode())
                .isEqualTo(400);
        assertThat(server.faults().settings().serverError()).isEqualTo(1);
    }

    @Test
    void oneFaultIsOrderedThroughTheControlDoor() throws Exception {
        String order = "{\"kind\":\"too-many-requests\",\"operation\":\"POST /\",\"after\":3}";

        assertThat(send("POST", "/_sandbox/faults/next", order).statusCode()).isEqualTo(204);
        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(post("/", "x").headers().firstValue("Retry-After")).hasValue("3");
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send("POST", path, body);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, "");
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private final class Echo implements Simulator {

        @Override
        public String operation(Call call) {
            return call.method() + " " + call.path();
        }

        @Override
        public Answer answer(Call call) {
            executed.add(call.path().equals("/file") ? call.body() : call.path());
            if (call.path().equals("/fail")) {
                throw new IllegalStateException("asked for");
            }
            var echo = new java.util.LinkedHashMap<String, Object>();
            echo.put("path", call.path());
            echo.put("query", call.query());
            echo.put("body", call.body());
            Answer answer = Answer.json(200, echo);
            return call.path().equals("/cookies") ? answer.with("Set-Cookie", "a=1\nb=2") : answer;
        }

        @Override
        public void expireSession(Call call) {
            ended.add(call.path());
        }
    }
}
