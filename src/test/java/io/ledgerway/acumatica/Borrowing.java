package io.ledgerway.acumatica;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import java.util.List;

/** An instance with a second connection that borrows the first one's sessions. */
final class Borrowing implements Connections {

    private final TestInstance first;

    Borrowing(TestInstance first) {
        this.first = first;
    }

    @Override
    public ConnectionSettings get(String name) {
        if (name.equals("acumatica")) {
            return first.get(name);
        }
        TestInstance second = new TestInstance();
        second.url = first.url;
        second.values.put("company", first.values.getOrDefault("company", ""));
        second.values.put("borrow-concurrency-from", "acumatica");
        second.values.put("branch", "NORTH");
        return second.get(name);
    }

    @Override
    public List<String> names() {
        return List.of("acumatica", "second");
    }

    @Override
    public void onChange(Runnable listener) {
        // settings of a test do not change by themselves
    }
}
