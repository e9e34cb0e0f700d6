package io.ledgerway.benchmark;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A call that the plain loop makes, as the hub made it.
 *
 * @param address with query, below the system's origin
 * @param documents how many a write carries; 0 for others
 */
record LoopCall(Role role, String method, String address, Map<String, String> headers, String body, int documents) {

    enum Role {
        /** Reads a page of the source. */
        READ,
        /** Comes before the first write: signs in, reads master data. */
        PREPARE,
        /** Writes a batch. */
        WRITE
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HEADERS = List.of("authorization", "content-type", "accept");

    static LoopCall of(Role role, io.ledgerway.sandbox.Call call, int documents) {
        Map<String, String> headers = new TreeMap<>(call.headers());
        headers.keySet().retainAll(HEADERS);
        String query = call.query().entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&", "?", ""));
        return new LoopCall(
                role,
                call.method(),
                call.path().replace(" ", "%20") + (query.equals("?") ? "" : query),
                headers,
                call.body(),
                documents);
    }

    static void write(List<LoopCall> calls, Path to) throws IOException {
        JSON.writeValue(to.toFile(), calls);
    }

    static List<LoopCall> read(Path from) throws IOException {
        return JSON.readValue(from.toFile(), new TypeReference<>() {});
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
