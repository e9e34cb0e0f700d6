package io.ledgerway.uniconta;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of {@code ProjectJournalLineClient} that are sent, in the order they are written, with the vendor's text
 * lengths (apis/uniconta.md 5.1 and 5.5; where the vendor gives none for a key, that of the master's key).
 */
public enum LineField {
    JOURNAL("Journal", Kind.TEXT, 30, false),
    DATE("Date", Kind.OWN, 0, false),
    PROJECT("Project", Kind.TEXT, 40, false),
    TASK("Task", Kind.TEXT, 30, true),
    WORK_SPACE("WorkSpace", Kind.TEXT, 40, true),
    EMPLOYEE("Employee", Kind.TEXT, 20, false),
    PAYROLL_CATEGORY("PayrollCategory", Kind.TEXT, 20, false),
    PR_CATEGORY("PrCategory", Kind.TEXT, 20, true),
    ITEM("Item", Kind.TEXT, 40, true),
    WAREHOUSE("Warehouse", Kind.TEXT, 40, true),
    LOCATION("Location", Kind.TEXT, 40, true),
    QTY("Qty", Kind.OWN, 0, false),
    UNIT("Unit", Kind.TEXT, 40, true),
    COST_PRICE("CostPrice", Kind.NUMBER, 0, true),
    SALES_PRICE("SalesPrice", Kind.NUMBER, 0, true),
    TIME_FROM("TimeFrom", Kind.OWN, 0, false),
    TIME_TO("TimeTo", Kind.OWN, 0, false),
    TEXT("Text", Kind.OWN, 1000, false),
    TRANS_TYPE("TransType", Kind.TEXT, 40, true),
    INVOICEABLE("Invoiceable", Kind.FLAG, 0, true),
    APPROVED("Approved", Kind.FLAG, 0, true),
    ON_HOLD("OnHold", Kind.FLAG, 0, true),
    DIMENSION1("Dimension1", Kind.TEXT, 40, true),
    DIMENSION2("Dimension2", Kind.TEXT, 40, true),
    DIMENSION3("Dimension3", Kind.TEXT, 40, true),
    DIMENSION4("Dimension4", Kind.TEXT, 40, true),
    DIMENSION5("Dimension5", Kind.TEXT, 40, true),
    REFERENCE_NUMBER("ReferenceNumber", Kind.TEXT, 50, false);

    /** What a value of the field is. */
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        /** Made from the entry by a rule of its own. */
        OWN
    }

    private final String wire;
    private final Kind kind;
    private final int longest;
    private final boolean column;

    LineField(String wire, Kind kind, int longest, boolean column) {
        this.wire = wire;
        this.kind = kind;
        this.longest = longest;
        this.column = column;
    }

    /** The property's name on the wire. */
    public String wire() {
        return wire;
    }

    Kind kind() {
        return kind;
    }

    /** Characters at most, for texts. */
    int longest() {
        return longest;
    }

    /** The field that a lookup table's column may set, by its wire name whatever the case. */
    static Optional<LineField> column(String name) {
        return Arrays.stream(values())
                .filter(field -> field.column && field.wire.equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** The wire names of all fields that a column may set, for messages. */
    static String columns() {
        return Arrays.stream(values())
                .filter(field -> field.column)
                .map(LineField::wire)
                .reduce((all, next) -> all + ", " + next)
                .orElse("");
    }

    /** {@code defaults.<key>} of a connection that sets this field: {@code dimension1}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
