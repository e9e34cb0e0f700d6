package io.ledgerway.sandbox.acumatica;

import java.util.Set;

/** Labels of a document's status (apis/acumatica.md 5.1). */
final class DocumentStatus {

    static final String ON_HOLD = "On Hold";
    static final String BALANCED = "Balanced";
    static final String CREDIT_HOLD = "Credit Hold";
    static final String OPEN = "Open";
    static final String CLOSED = "Closed";
    static final Set<String> OFF_HOLD = Set.of(BALANCED, "Pending Print", "Pending Email", "Pending Approval");

    private DocumentStatus() {}

    static boolean released(String status) {
        return OPEN.equals(status) || CLOSED.equals(status);
    }
}
