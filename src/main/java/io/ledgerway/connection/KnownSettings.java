package io.ledgerway.connection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The keys of a connection, so that each can also be set from the environment, where dashes and case are lost. */
final class KnownSettings {

    /** Keys that have a component of their own in {@link ConnectionSettings}. */
    static final Set<String> TYPED = Set.of(
            "system",
            "url",
            "environment",
            "concurrency",
            "batch-size",
            "calls-per-minute",
            "calls-per-day",
            "connect-timeout",
            "read-timeout",
            "session-age",
            "settling-delay",
            "lease",
            "max-attempts",
            "retry-delay",
            "retry-delay-max",
            "reference-field");

    /** Keys that say how calls are made or watched: changing one does not make a refused password worth another try. */
    static final Set<String> OPERATIONAL = Set.of(
            "proxy",
            "trust-store",
            "trust-store-password",
            "allow-plain-http",
            "permit-timeout",
            "probe-delay",
            "auto-post",
            "post-date",
            "correction-date",
            "negative-lines",
            "required-tables",
            "company-ids",
            "monthly-transactions",
            "enforce-budget",
            "reference-characters",
            "bulk-rows-in-order",
            "enforce-credit-limit",
            "master-data-age",
            "retires-on",
            "dtd-version",
            "include-whitespace",
            "additional-error-info",
            "externalid-lookup",
            "not-found-text",
            "total-includes-tax",
            "multi-currency",
            "number-length",
            "number-refused",
            "description-length",
            "closed-period",
            "next-open-date",
            "tax-tolerance",
            "kroner-price",
            "master-data-page",
            "offset-resources",
            "phase-alias",
            "watermark",
            "poll-delay",
            "busy-delay",
            "key-store",
            "key-store-password");

    /** What documents get that say nothing themselves, and how they are written: below {@code defaults}. */
    static final Set<String> DEFAULTS = Set.of(
            "action",
            "adjustment-sign",
            "base-currency",
            "class",
            "control-total",
            "custom-fields",
            "department",
            "dimension1",
            "dimension2",
            "dimension3",
            "dimension4",
            "dimension5",
            "due-days",
            "exchange-rate",
            "exchange-rate-type",
            "hold",
            "location",
            "number-attribute",
            "prepayment",
            "project",
            "project-category",
            "release",
            "sales-entity",
            "subaccount",
            "supdoc-folder",
            "tax-code",
            "tax-mode",
            "tax-solution",
            "tax-zone",
            "term",
            "terms",
            "unit",
            "username-format");

    private static final List<String> OF_SYSTEMS = List.of(
            "username",
            "api-key",
            "company-id",
            "password",
            "journal",
            "sender-id",
            "sender-password",
            "entity-id",
            "client-id",
            "user-id",
            "user-password",
            "policy-id",
            "callback-user",
            "callback-password",
            "version",
            "entity",
            "client-secret",
            "partner-key",
            "user-key",
            "authentication",
            "grant",
            "redirect-uri",
            "endpoint-name",
            "endpoint-version",
            "company",
            "branch",
            "sessions",
            "company-parameter",
            "borrow-concurrency-from");

    private KnownSettings() {}

    static Set<String> all() {
        Set<String> all = new LinkedHashSet<>(TYPED);
        all.addAll(OPERATIONAL);
        all.addAll(OF_SYSTEMS);
        return all;
    }

    /** {@code apiKey} and {@code api_key} as {@code api-key}. */
    static String kebab(String key) {
        return key.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }

    /** What is left of a key in an environment variable. */
    static String bare(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
