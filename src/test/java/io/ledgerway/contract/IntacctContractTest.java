package io.ledgerway.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.delivery.NewVersion;
import io.ledgerway.delivery.Recorder;
import io.ledgerway.sandbox.CallBook;
import io.ledgerway.sandbox.Faults;
import io.ledgerway.testing.GeneratedInvoices;
import io.ledgerway.testing.SimulatedIntacct;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Intacct: sales invoices become invoices of Accounts Receivable. */
class IntacctContractTest extends SystemContract {

    private static final Map<String, String> QUICK = Map.of(
            "connect-timeout", "1s",
            "read-timeout", "2s",
            "lease", "5s",
            "settling-delay", "300ms",
            "retry-delay", "100ms",
            "retry-delay-max", "500ms");
    private static final int GOOD = 0;
    private static final int REFUSED = 57;

    private static SimulatedIntacct intacct;
    private static int entered;

    private final GeneratedInvoices invoices = new GeneratedInvoices(3);
    private final Map<String, String> numbers = new TreeMap<>();

    @Autowired
    private Recorder recorder;

    @BeforeAll
    static void open() {
        intacct = new SimulatedIntacct();
    }

    @AfterAll
    static void close() {
        intacct.close();
    }

    @BeforeEach
    void connect() {
        intacct.faults().forgetOrdered();
        GeneratedInvoices.writeLookups(hub.folder().path(""));
        intacct.settings().stream()
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> hub.write(setting[0], setting[1]));
        QUICK.forEach((key, value) -> hub.write("ledgerway.connections.intacct." + key, value));
        hub.until("the connection is there", () -> hub.text("/api/connections").contains("\"" + connection() + "\""));
    }

    @AfterEach
    void disconnect() {
        hub.calm();
    }

    @Override
    String connection() {
        return "intacct";
    }

    @Override
    String enter() {
        return record("intacct-" + ++entered, GOOD);
    }

    @Override
    String enterOneThatTheTargetRefuses() {
        return record("intacct-" + ++entered, REFUSED);
    }

    @Override
    void saveAgain(String document) {
        record(document, GOOD);
    }

    @Override
    int standing(String document) {
        return (int) intacct.books().documents().stream()
                .filter(booked -> booked.number().equals(numbers.get(document)))
                .count();
    }

    @Override
    Faults faults() {
        return intacct.faults();
    }

    @Override
    CallBook calls() {
        return intacct.calls();
    }

    @Override
    String creating() {
        return "create_invoice";
    }

    @Override
    long signIns() {
        return intacct.books().signIns();
    }

    /** As the invoice intake records it. */
    private String record(String document, int index) {
        String number = document.toUpperCase(java.util.Locale.ROOT);
        numbers.put(document, number);
        recorder.record(
                "invoices-to-intacct",
                connection(),
                List.of(new NewVersion(
                        document,
                        number,
                        1,
                        true,
                        "content of " + document,
                        null,
                        null,
                        null,
                        routed(invoices.json(index), number),
                        null,
                        version -> "LWC-" + number)),
                null);
        return document;
    }

    private static String routed(String invoice, String number) {
        try {
            ObjectNode json = (ObjectNode) new ObjectMapper().readTree(invoice);
            return json.put("kind", "SALES_INVOICE").put("number", number).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
