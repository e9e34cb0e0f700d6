package io.ledgerway.sandbox.acumatica;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** A month of the financial calendar. */
public record Period(YearMonth month, boolean closedInReceivables, boolean closedInPayables) {

    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("MMuuuu");

    /** {@code MMYYYY}, such as {@code 032026}. */
    public String id() {
        return month.format(ID);
    }

    boolean closed(DocumentKind kind) {
        return kind.purchase() ? closedInPayables : closedInReceivables;
    }
}
