package io.ledgerway.sandbox.acumatica;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Long operations, and writes that wait in the queue after their caller has gone. They run when their time has come and
 * somebody looks. Whoever calls holds the company's monitor.
 */
final class Operations {

    private final Company company;
    private final Map<UUID, Operation> operations = new LinkedHashMap<>();
    private final List<Late> late = new ArrayList<>();

    Operations(Company company) {
        this.company = company;
    }

    /** Starts an operation on a form; it does its work at its end. */
    UUID start(Session session, String screen, Instant end, Runnable work) {
        UUID id = UUID.randomUUID();
        operations.put(id, new Operation(session, screen, end, work));
        return id;
    }

    /** Runs a write later. */
    void later(Instant at, Runnable write) {
        late.add(new Late(at, write));
    }

    /** Does what has come due. */
    void settle() {
        Instant now = company.now();
        operations.values().stream()
                .filter(operation -> !operation.done && !now.isBefore(operation.end))
                .forEach(Operation::run);
        List<Late> due = late.stream().filter(each -> !now.isBefore(each.at)).toList();
        late.removeAll(due);
        due.forEach(each -> each.write.run());
    }

    /** Whether an operation of the session runs on the form. */
    boolean busy(Session session, String screen) {
        return operations.values().stream()
                .anyMatch(operation ->
                        !operation.done && operation.session.equals(session) && operation.screen.equals(screen));
    }

    /**
     * Whether an operation of the session has ended well.
     *
     * @throws Refusal 404 when the session has none of this id; why it failed
     */
    boolean ended(UUID id, Session session) {
        Operation operation = operations.get(id);
        if (operation == null || !operation.session.equals(session)) {
            throw Refusal.notFound("status " + id);
        }
        if (operation.failure != null) {
            throw operation.failure;
        }
        return operation.done;
    }

    int waiting() {
        return late.size()
                + (int) operations.values().stream()
                        .filter(operation -> !operation.done)
                        .count();
    }

    void clear() {
        operations.clear();
        late.clear();
    }

    private record Late(Instant at, Runnable write) {}

    private static final class Operation {
        private final Session session;
        private final String screen;
        private final Instant end;
        private final Runnable work;
        private boolean done;
        private Refusal failure;

        private Operation(Session session, String screen, Instant end, Runnable work) {
            this.session = session;
            this.screen = screen;
            this.end = end;
            this.work = work;
        }

        private void run() {
            done = true;
            try {
                work.run();
            } catch (Refusal refusal) {
                failure = refusal;
            }
        }
    }
}
