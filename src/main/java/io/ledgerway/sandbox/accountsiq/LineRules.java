package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** The rules for a line of a batch document (apis/accountsiq.md 4.1). */
final class LineRules {

    private static final int LONGEST_CODE = 50;
    private static final int LONGEST_TEXT = 500;

    private final Company company;

    LineRules(Company company) {
        this.company = company;
    }

    /** @throws Refused naming the first rule that the line breaks */
    BookedLine check(DocumentKind kind, Values line) {
        String text = line.text("Description");
        if (text == null) {
            throw new Refused("BATCH_INVOICE_LINE_MISSING_DESCRIPTION", "A line has no description.");
        }
        checkText(text);
        BigDecimal net = line.amount("NetAmount");
        BigDecimal rate = line.amount("TaxRate");
        checkTaxRate(rate);
        BigDecimal tax = line.decimal("TaxAmount") == null
                ? net.multiply(rate).setScale(2, RoundingMode.HALF_UP)
                : line.decimal("TaxAmount");
        if (net.signum() < 0 || tax.signum() < 0) {
            throw new Refused("BATCH_INVOICE_TOTAL_GROSS_AMT_NEGATIVE", "A line's net or tax amount is negative.");
        }
        String department = department(line);
        return new BookedLine(
                account(line.text("GLAccountCode"), department),
                taxCode(kind, line.text("TaxCode")),
                department,
                text,
                net,
                rate,
                tax);
    }

    /** @throws Refused when a description is too long or has control characters */
    static void checkText(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refused(
                    "TRANSACTION_LINE_DESCRIPTION_IS_TOO_LONG", "A description is longer than 500 characters.");
        }
        if (text.chars().anyMatch(c -> c < ' ')) {
            throw new Refused(
                    "TRANSACTION_DESCRIPTION_CONTAINS_UNSUPPORTED_CHARACTER",
                    "A description contains a character that is not supported.");
        }
    }

    static boolean hasLowerCase(String code) {
        return !code.equals(code.toUpperCase(Locale.ROOT));
    }

    static void checkTaxRate(BigDecimal rate) {
        if (rate.signum() < 0) {
            throw new Refused("TAX_RATE_IS_NEGATIVE", "A tax rate is negative.");
        }
        if (rate.compareTo(BigDecimal.ONE) > 0) {
            throw new Refused("TAX_RATE_IS_MORE_THAN_100_PERCENT", "A tax rate is above 1: it is a fraction.");
        }
    }

    String account(String code, String department) {
        if (code == null || code.isEmpty()) {
            throw new Refused("BATCH_INVOICE_LINE_MISSING_GL_ACCOUNT", "A line has no GL account.");
        }
        checkLength("GLACCOUNT_CODE", code);
        if (hasLowerCase(code)) {
            throw new Refused("GLACCOUNT_CODE_IS_NOT_UPPERCASE", "The GL account " + code + " is not upper case.");
        }
        Values account = company.find(Master.GL_ACCOUNT, code)
                .orElseThrow(
                        () -> new Refused("GLACCOUNT_CODE_DOES_NOT_EXIST", "There is no GL account " + code + "."));
        if (!account.truth("IsActive")) {
            throw new Refused(
                    "GLACCOUNT_IS_NOT_POSTING_OR_DOES_NOT_EXIST", "Nothing can be posted to GL account " + code + ".");
        }
        if (account.truth("IsDepartmental") && department == null) {
            throw new Refused("GLACCOUNT_NO_DEPARTMENT_IS_DEPARTMENTAL", "GL account " + code + " needs a department.");
        }
        return code;
    }

    String taxCode(DocumentKind kind, String code) {
        if (code == null || code.isEmpty()) {
            throw new Refused("TAX_CODE_DOES_NOT_EXIST", "A line has no tax code.");
        }
        checkLength("TAX_CODE", code);
        if (hasLowerCase(code)) {
            throw new Refused("TAX_CODE_IS_NOT_UPPERCASE", "The tax code " + code + " is not upper case.");
        }
        Values tax = company.find(Master.TAX_CODE, code)
                .orElseThrow(() -> new Refused("TAX_CODE_DOES_NOT_EXIST", "There is no tax code " + code + "."));
        if (tax.truth("IsTaxExclude")) {
            throw new Refused(
                    "TAX_CODE_IS_EXCLUDED_FROM_RETURN_AND_CANNOT_BE_USED",
                    "The tax code " + code + " is excluded from the return.");
        }
        if (tax.truth("PartialReclaim") && kind.sales()) {
            throw new Refused("SALES_BATCH_INVOICE_HAS_PARTIAL_TAX_CODE", "The tax code " + code + " is partial.");
        }
        return code;
    }

    /** May be absent, must not be empty. */
    String department(Values line) {
        String id = line.text("DepartmentID");
        if (id == null) {
            return null;
        }
        if (id.isEmpty()) {
            throw new Refused("DEPARTMENT_ID_IS_EMPTY", "A line's department is there but empty.");
        }
        checkLength("DEPARTMENT_ID", id);
        if (company.find(Master.DEPARTMENT, id)
                .filter(row -> row.truth("IsActive"))
                .isEmpty()) {
            throw new Refused("DEPARTMENT_ID_DOES_NOT_EXIST", "There is no department " + id + ".");
        }
        return id;
    }

    private static void checkLength(String what, String code) {
        if (code.length() > LONGEST_CODE) {
            throw new Refused(what + "_IS_TOO_LONG", "A code is longer than 50 characters.");
        }
    }
}
