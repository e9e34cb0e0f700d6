package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.OutsideAnswer;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ordinary settings, rows and answers; a test states only what differs. */
final class Sample {

    static final String KEY = "0123abcd";

    private Sample() {}

    /** Settings of a connection; values come as key, value, key, value. */
    static ConnectionSettings settings(String... values) {
        return settings(URI.create("https://intempus.dk"), 1000, values);
    }

    static ConnectionSettings settings(URI url, int batchSize, String... values) {
        Map<String, String> all = new HashMap<>(Map.of("username", "Api.User@firma.dk", "api-key", KEY));
        for (int i = 0; i < values.length; i += 2) {
            all.put(values[i], values[i + 1]);
        }
        Duration minute = Duration.ofMinutes(1);
        return new ConnectionSettings(
                "intempus",
                "intempus",
                url,
                "production",
                2,
                batchSize,
                500,
                50_000,
                minute,
                minute,
                minute,
                minute,
                minute,
                8,
                minute,
                minute,
                "",
                Map.of(),
                all);
    }

    static Connections connections(ConnectionSettings settings) {
        return new Connections() {
            @Override
            public List<String> names() {
                return List.of(settings.name());
            }

            @Override
            public ConnectionSettings get(String name) {
                return settings;
            }

            @Override
            public void onChange(Runnable listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    static JsonNode json(String text) {
        try {
            return Json.read(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** Bo's approved entry of the sheet. */
    static ObjectNode workReport() {
        return (ObjectNode) json("""
                {"id":901,"resource_uri":"/web/v1/work_report/901/","uuid":"u","creation_id":"c",
                 "employee":"/web/v1/employee/2/","employee_id":"2","employee_number":"17","employee_name":"Bo",
                 "company":"/web/v1/company/5/","case":"/web/v1/case/60/","case_name":"2636 - Skovvej",
                 "worktype":"/web/v1/work_type/50/","worktype_name":"Projekttimer","work_type_unit":"Timer",
                 "product":null,"start_date":"2026-09-27","end_date":"2026-09-27",
                 "start_time":"07:00:00","end_time":"15:00:00","amount":"7.5","break_duration":"0.5",
                 "remarks":"Montage","approved":true,
                 "approved_by":[{"level":"final_approver","label":"Endelig godkender","date":"2026-09-28",
                   "time":"09:12:00","name":"Ann","number":"1","username":"ann@firma.dk"}],
                 "isimmutable":false,"origin":"intempus:mobile","logical_timestamp":9123456801}""");
    }

    static MasterLists lists() {
        MasterLists lists = new MasterLists();
        lists.keep(page("case", "{\"id\":60,\"number\":\"2636\",\"name\":\"Skovvej\"}", "{\"id\":61,\"number\":null}"));
        lists.keep(page("work_model", "{\"id\":7,\"number\":3}", "{\"id\":8,\"number\":\"\"}"));
        lists.keep(page(
                "work_type",
                "{\"id\":50,\"number\":100,\"name\":\"Projekttimer\",\"work_model\":\"/web/v1/work_model/7/\"}",
                "{\"id\":51,\"number\":\"\",\"name\":\"Ferie\",\"factor\":\"7.40\",\"work_model\":\"/web/v1/work_model/8/\"}",
                "{\"id\":52,\"number\":102,\"name\":\"Kørsel\",\"work_model\":\"/web/v1/work_model/9/\"}"));
        return lists;
    }

    static Page page(String resource, String... rows) {
        return page(resource, null, 100L, rows);
    }

    static Page page(String resource, String next, Long timestamp, String... rows) {
        return new Page(resource, Arrays.stream(rows).map(Sample::json).toList(), next, timestamp, false);
    }

    static OutsideAnswer answer(int status, String body) {
        return OutsideAnswer.of(status, Map.of(), body);
    }

    static OutsideAnswer list(String next, String... rows) {
        String quoted = next == null ? "null" : "\"" + next + "\"";
        return OutsideAnswer.of(
                200,
                Map.of("logical-timestamp", "9123456999"),
                "{\"meta\":{\"limit\":1000,\"next\":" + quoted + "},\"objects\":[" + String.join(",", rows) + "]}");
    }
}
