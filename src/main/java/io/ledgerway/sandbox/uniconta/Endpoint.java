package io.ledgerway.sandbox.uniconta;

import io.ledgerway.sandbox.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * One path of the Web API. Its literal parts fit in any case (apis/uniconta.md 2.1).
 *
 * @param template parts of the path; {@code *} stands for any one part
 * @param operation what it is counted as
 */
record Endpoint(String method, List<String> template, String operation, Access access, Action action) {

    /** Who may call it. */
    enum Access {
        ANYONE,
        READER,
        WRITER,
        SESSION
    }

    /** What the endpoint does. */
    @FunctionalInterface
    interface Action {
        Answer execute(Request request) throws Exception;
    }

    static Endpoint of(String method, String path, String operation, Access access, Action action) {
        return new Endpoint(method, parts(path), operation, access, action);
    }

    static List<String> parts(String path) {
        return List.of((path.startsWith("/") ? path.substring(1) : path).split("/", -1));
    }

    /** The variable parts of a path that fits this template; null when it does not. */
    List<String> match(List<String> parts) {
        if (parts.size() != template.size()) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (template.get(i).equals("*")) {
                names.add(parts.get(i));
            } else if (!template.get(i).equalsIgnoreCase(parts.get(i))) {
                return null;
            }
        }
        return names;
    }
}
