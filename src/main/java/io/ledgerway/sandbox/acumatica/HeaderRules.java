package io.ledgerway.sandbox.acumatica;

import java.time.LocalDate;
import java.time.YearMonth;

/** What a document's header must have and gets by itself: type, party, currency, date, period, terms, branch. */
final class HeaderRules {

    private final Company company;
    private final Masters masters;

    HeaderRules(Company company) {
        this.company = company;
        this.masters = company.masters();
    }

    /** The branch that stands in the header. */
    static String branch(DocumentKind kind, Row row) {
        return switch (kind) {
            case INVOICE -> row.text("LinkBranch");
            case BILL -> row.text("BranchID");
            case SALES_INVOICE -> row.linked("FinancialDetails").text("Branch");
        };
    }

    /**
     * Completes and checks the header.
     *
     * @param sent what was sent
     * @param branch branch of the session
     * @param today the business date
     */
    void complete(DocumentKind kind, Row row, Row sent, String branch, LocalDate today) {
        type(kind, row);
        party(kind, row);
        usual(row, "LocationID", "MAIN");
        branch(kind, row, branch);
        usual(row, "Date", today.atStartOfDay());
        period(kind, row, sent);
        terms(row, sent);
        if (kind == DocumentKind.INVOICE) {
            usual(row, "LinkARAccount", DemoCompany.RECEIVABLES);
            if (masters.account(row.text("LinkARAccount")) == null) {
                row.error("LinkARAccount", "'AR Account' cannot be found in the system.");
            }
        }
        if (row.filled("Project") && !masters.knows(Masters.Named.PROJECT, row.text("Project"))) {
            row.error("Project", "'Project' cannot be found in the system.");
        }
    }

    private static void type(DocumentKind kind, Row row) {
        usual(row, "Type", kind.usualType());
        String label = kind.type(row.text("Type"));
        if (label == null) {
            row.error("Type", "The list value '" + row.text("Type") + "' is not allowed for the field Type.");
        } else {
            row.with("Type", label);
        }
    }

    private void party(DocumentKind kind, Row row) {
        String field = kind.party();
        String label = "'" + kind.partyEntity() + "'";
        if (!row.filled(field)) {
            row.error(field, label + " cannot be empty.");
            return;
        }
        Row party = company.find(kind.partyEntity(), kind.partyEntity() + "ID", row.text(field))
                .orElse(null);
        if (party == null) {
            row.error(field, label + " cannot be found in the system.");
            return;
        }
        String status = party.text("Status");
        if (status.equals("Inactive") || status.equals("On Hold")) {
            row.error(
                    field,
                    "The " + kind.partyEntity().toLowerCase(java.util.Locale.ROOT) + " status is '" + status + "'.");
        }
        row.with("$credit hold", status.equals("Credit Hold"));
        row.with("$tax zone", party.get("TaxZone"));
        if (!row.has("Terms")) {
            row.with("Terms", party.get("Terms"));
        }
        currency(kind, row, party);
    }

    private void currency(DocumentKind kind, Row row, Row party) {
        String field = kind.currency();
        usual(row, field, party.get("CurrencyID"));
        if (!masters.knows(Masters.Named.CURRENCY, row.text(field))) {
            row.error(field, "'Currency' cannot be found in the system.");
        } else if (!row.get(field).equals(party.get("CurrencyID")) && !party.is("EnableCurrencyOverride")) {
            row.error(field, "The currency cannot differ from that of the account: Enable Currency Override is off.");
        }
    }

    private void branch(DocumentKind kind, Row row, String usual) {
        Row holder = row;
        String field = kind == DocumentKind.INVOICE ? "LinkBranch" : "BranchID";
        if (kind == DocumentKind.SALES_INVOICE) {
            holder = row.linked("FinancialDetails") == null ? Row.fresh() : row.linked("FinancialDetails");
            row.with("FinancialDetails", holder);
            field = "Branch";
        }
        usual(holder, field, usual);
        if (!masters.knows(Masters.Named.BRANCH, holder.text(field))) {
            holder.error(field, "'Branch' cannot be found in the system.");
        }
    }

    private void period(DocumentKind kind, Row row, Row sent) {
        LocalDate date = row.date("Date");
        boolean given = sent.filled("PostPeriod");
        if (!given && (sent.has("Date") || !row.filled("PostPeriod"))) {
            Period period = masters.period(YearMonth.from(date));
            if (period == null) {
                row.error("Date", "The financial period for " + date + " is not defined in the system.");
                return;
            }
            row.with("PostPeriod", period.id());
        }
        Period period = masters.period(row.text("PostPeriod"));
        String field = given || !sent.has("Date") ? "PostPeriod" : "Date";
        String shown = row.text("PostPeriod").replaceFirst("^(..)", "$1-");
        if (period == null) {
            row.error(field, "Financial Period '" + shown + "' cannot be found in the system.");
        } else if (period.closed(kind)) {
            row.error(field, "Financial Period '" + shown + "' is closed.");
        }
    }

    private void terms(Row row, Row sent) {
        boolean credit = credit(row);
        if (credit && !sent.has("Terms")) {
            row.with("Terms", null);
        }
        Terms terms = row.filled("Terms") ? masters.terms(row.text("Terms")) : null;
        if (row.filled("Terms") && terms == null) {
            row.error("Terms", "'Terms' cannot be found in the system.");
        }
        boolean moved = sent.has("Date") || sent.has("Terms") || !row.has("DueDate");
        if (moved && !sent.filled("DueDate")) {
            int days = terms == null ? 0 : terms.days();
            row.with("DueDate", credit ? null : row.date("Date").plusDays(days).atStartOfDay());
        }
    }

    /** Whether it owes the other way round. */
    static boolean credit(Row row) {
        return "Credit Memo".equals(row.get("Type")) || "Debit Adj.".equals(row.get("Type"));
    }

    private static void usual(Row row, String field, Object value) {
        if (!row.filled(field)) {
            row.with(field, value);
        }
    }
}
