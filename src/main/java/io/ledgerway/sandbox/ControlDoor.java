package io.ledgerway.sandbox;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ledgerway.sandbox.Fault.Kind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The door for tests and people, beside the simulated API: {@code GET|DELETE /_sandbox/calls}, {@code GET|PUT
 * /_sandbox/faults}, {@code POST /_sandbox/faults/next} and what the simulator adds.
 */
final class ControlDoor {

    static final String PREFIX = "/_sandbox/";

    private final Faults faults;
    private final CallBook calls;
    private final Simulator simulator;

    ControlDoor(Faults faults, CallBook calls, Simulator simulator) {
        this.faults = faults;
        this.calls = calls;
        this.simulator = simulator;
    }

    Answer answer(Call call) throws Exception {
        String wanted = call.method() + " /" + call.path().substring(PREFIX.length());
        try {
            return switch (wanted) {
                case "GET /calls" -> Answer.json(200, counted());
                case "DELETE /calls" -> cleared();
                case "GET /faults" -> Answer.json(200, faults.settings().asMap());
                case "PUT /faults" -> changed(call);
                case "POST /faults/next" -> ordered(call);
                default -> simulator.control(call.at(wanted.substring(wanted.indexOf('/'))));
            };
        } catch (IllegalArgumentException | com.fasterxml.jackson.core.JacksonException e) {
            return refused(e);
        } catch (org.springframework.boot.context.properties.bind.BindException e) {
            return refused(e.getCause() == null ? e : e.getCause());
        }
    }

    private Map<String, Object> counted() {
        Map<String, Object> counted = new LinkedHashMap<>();
        counted.put("total", calls.total());
        counted.put("peak", calls.peak());
        counted.put("operations", calls.byOperation());
        counted.put("statuses", calls.byStatus());
        return counted;
    }

    private Answer cleared() {
        calls.clear();
        return Answer.empty(204);
    }

    private Answer changed(Call call) throws Exception {
        faults.apply(FaultSettings.of(fields(call)));
        return Answer.json(200, faults.settings().asMap());
    }

    /** {@code {"kind":"lost-after","operation":"list work_report","status":503,"after":2}}; all but kind optional. */
    private Answer ordered(Call call) throws Exception {
        Map<String, Object> fields = fields(call);
        String kind = String.valueOf(fields.get("kind")).replace('-', '_').toUpperCase(Locale.ROOT);
        Fault fault = Fault.of(Kind.valueOf(kind));
        if (fields.get("status") instanceof Number status) {
            fault = fault.status(status.intValue());
        }
        if (fields.get("after") instanceof Number seconds) {
            fault = fault.after(Duration.ofSeconds(seconds.longValue()));
        }
        faults.once((String) fields.get("operation"), fault);
        return Answer.empty(204);
    }

    private static Map<String, Object> fields(Call call) throws Exception {
        return Json.MAPPER.readValue(call.body(), new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private static Answer refused(Throwable e) {
        return Answer.json(400, Map.of("error", String.valueOf(e.getMessage())));
    }
}
