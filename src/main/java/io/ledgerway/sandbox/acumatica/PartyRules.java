package io.ledgerway.sandbox.acumatica;

import java.util.Set;

/** What a customer or a vendor must have and gets by itself. */
final class PartyRules {

    private static final Set<String> STATUSES = Set.of("Active", "On Hold", "Credit Hold", "Inactive", "One-Time");

    private final Company company;

    PartyRules(Company company) {
        this.company = company;
    }

    /** @param entity {@code Customer} or {@code Vendor} */
    void complete(String entity, Row row) {
        need(row, entity + "ID");
        need(row, entity + "Name");
        usual(row, "Status", "Active");
        usual(row, "CurrencyID", DemoCompany.CURRENCY);
        usual(row, "Terms", "30D");
        usual(row, entity + "Class", "DEFAULT");
        usual(row, "LocationName", "Primary Location");
        usual(row, "EnableCurrencyOverride", false);
        usual(row, "NoteID", row.id());
        if (!row.has("BAccountID")) {
            row.with("BAccountID", company.nextAccountId());
        }
        if (!STATUSES.contains(row.text("Status"))) {
            row.error("Status", "The list value '" + row.text("Status") + "' is not allowed for the field Status.");
        }
        Masters masters = company.masters();
        refuse(row, "CurrencyID", masters.knows(Masters.Named.CURRENCY, row.text("CurrencyID")));
        refuse(row, "Terms", masters.terms(row.text("Terms")) != null);
        refuse(row, "TaxZone", !row.filled("TaxZone") || masters.zone(row.text("TaxZone")) != null);
    }

    private static void need(Row row, String field) {
        if (!row.filled(field)) {
            row.error(field, "'" + field + "' cannot be empty.");
        }
    }

    private static void refuse(Row row, String field, boolean known) {
        if (!known) {
            row.error(field, "'" + field + "' cannot be found in the system.");
        }
    }

    private static void usual(Row row, String field, Object value) {
        if (!row.filled(field)) {
            row.with(field, value);
        }
    }
}
