package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Finds what a function does, and whether its caller may do it. */
final class FunctionDesk {

    /** Functions of the schema that are not simulated (apis/intacct.md 3, 4). */
    private static final Set<String> ELSEWHERE = Set.of(
            "create",
            "update",
            "delete",
            "readRelated",
            "readReport",
            "inspect",
            "create_invoicebatch",
            "create_sotransaction",
            "create_potransaction",
            "update_invoice",
            "update_bill",
            "delete_invoice",
            "delete_bill",
            "reverse_invoice",
            "reverse_bill",
            "delete_supdoc",
            "update_supdoc");

    private final Habits habits;
    private final TransactionMeter meter;
    private final Map<String, Action> writes = new HashMap<>();
    private final Map<String, Action> reads = new HashMap<>();
    private final SignInDesk desk;

    FunctionDesk(Habits habits, TransactionMeter meter, SignInDesk desk) {
        this.habits = habits;
        this.meter = meter;
        this.desk = desk;
    }

    FunctionDesk write(String function, Action action) {
        writes.put(function, action);
        return this;
    }

    FunctionDesk read(String function, Action action) {
        reads.put(function, action);
        return this;
    }

    /** Whether the schema knows the function. */
    boolean known(String function) {
        return simulated(function) || ELSEWHERE.contains(function);
    }

    /** Whether the schema's order of its elements is known here. */
    boolean simulated(String function) {
        return writes(function) || reads.containsKey(function) || function.equals("getAPISession");
    }

    /** Whether it makes records. */
    boolean writes(String function) {
        return writes.containsKey(function);
    }

    /** @throws Refused when it fails */
    Outcome execute(Job job) {
        String function = job.function().name();
        if (function.equals("getAPISession")) {
            return session(job);
        }
        if (writes.containsKey(function)) {
            if (!habits.get().userMayCreate()) {
                throw Errors.notPermitted("CREATE", function.substring("create_".length()));
            }
            return writes.get(function).execute(job);
        }
        if (!reads.containsKey(function)) {
            throw Errors.business("BL03002129", "The function " + function + " is not part of the simulated company.");
        }
        if (!habits.get().userMayRead()) {
            throw Errors.notPermitted("READ", function);
        }
        meter.read();
        return reads.get(function).execute(job);
    }

    private Outcome session(Job job) {
        if (!job.alone()) {
            throw Errors.sessionNotAlone();
        }
        XmlElement wanted = job.element();
        String entity = wanted.has("locationid")
                ? wanted.textOf("locationid")
                : job.visitor().entity();
        LoginSession session = desk.open(job.visitor(), entity);
        return Outcome.data(XmlElement.of(
                "data",
                XmlElement.of(
                        "api",
                        XmlElement.text("sessionid", session.id()),
                        XmlElement.text("endpoint", job.endpoint()),
                        XmlElement.text("locationid", entity))));
    }
}
