package io.ledgerway.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Which deliveries are meant; null parts do not restrict. */
public record DeliveryFilter(
        String flow,
        String connection,
        DeliveryState state,
        String cause,
        String document,
        String missingTable,
        String missingKeys) {

    public DeliveryFilter(String flow, String connection, DeliveryState state, String cause, String document) {
        this(flow, connection, state, cause, document, null, null);
    }

    static DeliveryFilter missing(String connection, String table, String keys) {
        return new DeliveryFilter(null, connection, DeliveryState.DEAD, null, null, table, keys);
    }

    /** Only dead deliveries of a flow, connection and cause code. */
    public static DeliveryFilter dead(String flow, String connection, String cause) {
        return new DeliveryFilter(flow, connection, DeliveryState.DEAD, cause, null);
    }

    /** Whether deliveries that stand there may be meant. */
    boolean mayMean(DeliveryCounts.Standing standing) {
        return allows(flow, standing.flow())
                && allows(connection, standing.connection())
                && (state == null || state == standing.state());
    }

    private static boolean allows(String wanted, String there) {
        return wanted == null || wanted.isBlank() || wanted.equals(there);
    }

    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("flow", flow);
        values.put("connection", connection);
        values.put("state", state == null ? null : state.name());
        values.put("cause_code", cause);
        values.put("document", document);
        values.put("missing_table", missingTable);
        values.put("missing_keys", missingKeys);
        values.values().removeIf(value -> value == null || value.isBlank());
        return values;
    }

    /** The conditions, named parameters as the columns; always starts with {@code where}. */
    String where() {
        String conditions = values().keySet().stream()
                .map(column -> column + " = :" + column)
                .collect(Collectors.joining(" and "));
        return conditions.isEmpty() ? " where 1 = 1" : " where " + conditions;
    }
}
