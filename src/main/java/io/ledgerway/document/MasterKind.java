package io.ledgerway.document;

import java.util.Arrays;

/** The kinds of master records, in the order in which a target needs them: a project names its customer. */
public enum MasterKind {
    CUSTOMER("debtor", "customers"),
    ITEM("item", "items"),
    EMPLOYEE("employee", "employees"),
    PROJECT("project", "projects");

    private final String word;
    private final String plural;

    MasterKind(String word, String plural) {
        this.word = word;
        this.plural = plural;
    }

    /** What people call one: {@code debtor}, {@code project}, {@code item} or {@code employee}. */
    public String word() {
        return word;
    }

    /** What settings call them: {@code customers}, {@code projects}, {@code items} or {@code employees}. */
    public String plural() {
        return plural;
    }

    /** Identity of a record in the ledger, such as {@code debtor:1001}. */
    public String document(String number) {
        return word + ":" + number;
    }

    /** The number in a record's identity. */
    public static String number(String document) {
        return document.substring(document.indexOf(':') + 1);
    }

    /** The kind in a record's identity. */
    public static MasterKind of(String document) {
        return Arrays.stream(values())
                .filter(kind -> document.startsWith(kind.word + ":"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(document + " is no master record"));
    }
}
