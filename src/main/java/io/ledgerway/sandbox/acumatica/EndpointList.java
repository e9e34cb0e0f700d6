package io.ledgerway.sandbox.acumatica;

import io.ledgerway.sandbox.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code GET /entity}: the endpoints, unsigned the system's own only (apis/acumatica.md 1). */
final class EndpointList {

    private static final Map<String, String> BUILD =
            Map.of("acumaticaBuildVersion", "26.101.0225", "databaseVersion", "26.101.0225");

    private EndpointList() {}

    static Answer answer(AcumaticaAccount account, boolean signedIn, boolean bareArray) {
        List<Map<String, String>> endpoints = new ArrayList<>();
        Contract.VERSIONS.forEach(version -> endpoints.add(row(account, "Default", version)));
        if (signedIn) {
            endpoints.add(row(account, account.customEndpoint(), "1.0.0"));
        }
        if (bareArray) {
            return Answer.json(200, endpoints);
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("version", BUILD);
        list.put("endpoints", endpoints);
        return Answer.json(200, list);
    }

    private static Map<String, String> row(AcumaticaAccount account, String name, String version) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("version", version);
        row.put("href", account.instance() + "/entity/" + name + "/" + version + "/");
        return row;
    }
}
