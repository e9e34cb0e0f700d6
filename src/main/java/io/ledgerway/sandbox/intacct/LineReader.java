package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a line of a document (apis/intacct.md 3.1). */
final class LineReader {

    private static final Map<String, MasterKind> DIMENSIONS = new LinkedHashMap<>();

    static {
        DIMENSIONS.put("locationid", MasterKind.LOCATION);
        DIMENSIONS.put("departmentid", MasterKind.DEPARTMENT);
        DIMENSIONS.put("projectid", MasterKind.PROJECT);
        DIMENSIONS.put("taskid", MasterKind.TASK);
        DIMENSIONS.put("costtypeid", MasterKind.COSTTYPE);
        DIMENSIONS.put("customerid", MasterKind.CUSTOMER);
        DIMENSIONS.put("vendorid", MasterKind.VENDOR);
        DIMENSIONS.put("employeeid", MasterKind.EMPLOYEE);
        DIMENSIONS.put("itemid", MasterKind.ITEM);
        DIMENSIONS.put("classid", MasterKind.CLASS);
        DIMENSIONS.put("contractid", MasterKind.CONTRACT);
        DIMENSIONS.put("warehouseid", MasterKind.WAREHOUSE);
    }

    private final MasterChecks checks;
    private final Habits habits;
    private final Ledger ledger;

    LineReader(MasterChecks checks, Habits habits, Ledger ledger) {
        this.checks = checks;
        this.habits = habits;
        this.ledger = ledger;
    }

    /** @param party the document's customer or vendor; @param number from 1 */
    BookedLine read(DocumentKind kind, String party, boolean noLedger, int number, XmlElement line) {
        String label = FormField.text(line, "accountlabel", habits.get());
        MasterRow account = account(kind, label, line, number);
        BigDecimal amount = amount(line, number);
        FormField.flag(line, "billable");
        if (!noLedger && (line.has("totalpaid") || line.has("totaldue"))) {
            throw MasterChecks.invalid("totalpaid and totaldue are allowed only with nogl.");
        }
        Map<String, String> dimensions = dimensions(kind, party, line, number);
        if (account.flag("REQUIREDEPT") && !dimensions.containsKey("DEPARTMENTID")) {
            throw missing("Department", number);
        }
        if ((habits.get().multiEntity() || account.flag("REQUIRELOC")) && !dimensions.containsKey("LOCATIONID")) {
            throw missing("Location", number);
        }
        return new BookedLine(
                number,
                ledger.nextRecord(),
                account.id(),
                label,
                checks.optional(line, "offsetglaccountno", MasterKind.GLACCOUNT, habits.get()),
                amount,
                FormField.text(line, "memo", habits.get()),
                dimensions,
                taxes(kind, amount, line, number),
                checks.customFields(line));
    }

    private MasterRow account(DocumentKind kind, String label, XmlElement line, int number) {
        String account = FormField.text(line, "glaccountno", habits.get());
        if (label != null && account != null) {
            throw MasterChecks.invalid("Line " + number + " has both an account label and an account number.");
        }
        if (label != null) {
            account = checks.require(kind.accountLabels(), label).get("GLACCOUNTNO");
        }
        if (account == null) {
            throw MasterChecks.invalid("Account number missing on line " + number + ".");
        }
        return checks.require(MasterKind.GLACCOUNT, account);
    }

    /** Without an amount the real text misleads (apis/intacct.md 9). */
    private static BigDecimal amount(XmlElement line, int number) {
        BigDecimal amount = FormField.decimal(line, "amount");
        if (amount == null) {
            throw MasterChecks.invalid("Remove or reclassify line " + number + " before you save the transaction.");
        }
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private Map<String, String> dimensions(DocumentKind kind, String party, XmlElement line, int number) {
        Map<String, String> found = new LinkedHashMap<>();
        DIMENSIONS.forEach((element, dimension) -> {
            String id = checks.optional(line, element, dimension, habits.get());
            if (id != null) {
                found.put(dimension.key(), id);
            }
        });
        if (found.containsKey("TASKID") && !found.containsKey("PROJECTID")) {
            throw missing("Project", number);
        }
        String project = found.get("PROJECTID");
        if (project != null && kind.receivable()) {
            String owner = checks.require(MasterKind.PROJECT, project).get("CUSTOMERID");
            if (owner != null && !owner.equals(party)) {
                throw MasterChecks.invalid("Project '" + project + "' does not belong to the customer '" + party
                        + "' of the transaction.");
            }
        }
        return found;
    }

    private List<BookedTax> taxes(DocumentKind kind, BigDecimal amount, XmlElement line, int number) {
        List<BookedTax> taxes = new ArrayList<>();
        line.first("taxentries")
                .ifPresent(entries ->
                        entries.all("taxentry").forEach(entry -> taxes.add(tax(kind, amount, entry, number))));
        if (taxes.isEmpty() && habits.get().taxRequired()) {
            throw MasterChecks.invalid("Tax details missing on line " + number + ".");
        }
        return taxes;
    }

    private BookedTax tax(DocumentKind kind, BigDecimal amount, XmlElement entry, int number) {
        MasterRow detail = checks.require(MasterKind.TAXDETAIL, entry.textOf("detailid"));
        String type = kind.receivable() ? "Sale" : "Purchase";
        if (detail.get("TAXTYPE") != null && !detail.get("TAXTYPE").equals(type)) {
            throw MasterChecks.invalid(
                    "Tax detail '" + detail.id() + "' on line " + number + " is not of the type " + type + ".");
        }
        BigDecimal sent = FormField.decimal(entry, "trx_tax");
        if (sent != null) {
            return new BookedTax(detail.id(), sent.setScale(2, RoundingMode.HALF_UP));
        }
        String rate = detail.get("VALUE") == null ? "0" : detail.get("VALUE");
        return new BookedTax(
                detail.id(),
                amount.multiply(new BigDecimal(rate)).movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
    }

    private static Refused missing(String dimension, int line) {
        return FormField.illegal("The required dimension " + dimension + " is missing on line " + line + ".");
    }
}
