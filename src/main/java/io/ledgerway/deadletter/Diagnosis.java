package io.ledgerway.deadletter;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.camel.CamelExchangeException;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.RuntimeCamelException;

/** Says why an exchange failed: in the words of whoever knew, else in the exception's. */
final class Diagnosis {

    private static final int DEEPEST = 20;
    private static final int LONGEST_TEXT = 500;

    /** These only carry another exception. */
    private static final Set<Class<?>> WRAPPERS = Set.of(
            RuntimeCamelException.class,
            CamelExecutionException.class,
            CamelExchangeException.class,
            InvocationTargetException.class,
            ExecutionException.class,
            CompletionException.class);

    private Diagnosis() {}

    static Cause of(Throwable failure, String route) {
        if (failure == null) {
            return new Cause("FAILED", "Route " + route + " ended an exchange without saying why.", "");
        }
        Throwable each = failure;
        for (int depth = 0; each != null && depth < DEEPEST; depth++, each = each.getCause()) {
            if (each instanceof CausedException caused && caused.why() != null) {
                return caused.why();
            }
        }
        Throwable told = unwrapped(failure);
        return new Cause(
                code(told.getClass()),
                "Route " + route + " failed: " + told.getClass().getSimpleName() + firstLine(told.getMessage()),
                "Mend what the message names, then replay the dead letter or discard it.");
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable told = failure;
        for (int depth = 0; depth < DEEPEST && told.getCause() != null && WRAPPERS.contains(told.getClass()); depth++) {
            told = told.getCause();
        }
        return told;
    }

    /** {@code HttpOperationFailedException} gives {@code HTTP_OPERATION_FAILED}. */
    static String code(Class<?> type) {
        Class<?> named = type;
        while (named.getSimpleName().isEmpty()) {
            named = named.getSuperclass();
        }
        String words = named.getSimpleName()
                .replaceAll("(?<=.)Exception$", "")
                .replaceAll("([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])", "$1$3_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .toUpperCase(Locale.ROOT);
        return words.matches("[A-Z][A-Z0-9_]*") ? words : "FAILED";
    }

    private static String firstLine(String message) {
        if (message == null || message.isBlank()) {
            return ".";
        }
        String line = message.strip().lines().findFirst().orElse("").strip();
        if (line.length() > LONGEST_TEXT) {
            return ": " + line.substring(0, LONGEST_TEXT) + " […].";
        }
        return ": " + line + (line.matches(".*[.!?]") ? "" : ".");
    }
}
