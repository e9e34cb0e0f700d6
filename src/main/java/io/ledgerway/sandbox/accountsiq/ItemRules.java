package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The rules and the arithmetic of item invoices (apis/accountsiq.md 4.2). The server computes: net = quantity × price less discount. */
final class ItemRules {

    private static final List<String> SHORT_TEXTS = List.of(
            "AccountName",
            "AccountAddress1",
            "AccountAddress2",
            "City",
            "County_State",
            "Country",
            "PostCode",
            "Contact",
            "AreaID");

    private final Company company;
    private final DocumentRules documents;
    private final LineRules lines;

    ItemRules(Company company, DocumentRules documents, LineRules lines) {
        this.company = company;
        this.documents = documents;
        this.lines = lines;
    }

    Values account(Values invoice) {
        return company.account(invoice.number("AccountID"))
                .orElseThrow(() -> new Refused("CUSTOMER_CODE_DOES_NOT_EXIST", "There is no account with this id."));
    }

    static DocumentKind kind(Values invoice, Values account) {
        boolean note = "Note".equals(invoice.text("Type"));
        if ("Purchases".equals(account.text("LedgerType"))) {
            return note ? DocumentKind.PURCHASES_DEBIT_NOTE : DocumentKind.PURCHASES_INVOICE;
        }
        return note ? DocumentKind.SALES_CREDIT_NOTE : DocumentKind.SALES_INVOICE;
    }

    /** The invoice with what the server computes; nothing is kept. */
    Values checked(Values invoice) {
        Values account = account(invoice);
        DocumentKind kind = kind(invoice, account);
        checkTexts(invoice);
        BigDecimal rate = documents.rate(invoice.decimal("ExchangeRate"));
        List<Values> checked = invoice.inners("Lines").stream()
                .map(line -> line(kind, account, line))
                .toList();
        if (checked.isEmpty()) {
            throw new Refused("BATCH_INVOICE_WITH_NO_INVOICE_LINES", "The invoice has no lines.");
        }
        Values computed = invoice.copy().with("Lines", checked);
        Stream.of("NetAmount", "TaxAmount", "GrossAmount").forEach(total -> {
            BigDecimal sum = checked.stream().map(line -> line.amount(total)).reduce(BigDecimal.ZERO, BigDecimal::add);
            computed.with(total, sum).with("BC" + total, inBase(sum, rate));
        });
        return computed.with("CurrencyCode", account.text("CurrencyCode"))
                .with("CurrrencyCode", account.text("CurrencyCode"))
                .with("AccountCode", account.text("Code"))
                .with("Ledger", kind.ledger())
                .with("Status", ItemInvoice.PROCESSED);
    }

    /** What posting the invoice makes. */
    BookedDocument draft(ItemInvoice invoice) {
        Values fields = invoice.fields();
        Values account = account(fields);
        var date = documents.openDay(invoice.kind(), fields.date("InvoiceDate"));
        List<BookedLine> booked = fields.<Values>list("Lines").stream()
                .map(line -> new BookedLine(
                        line.text("GLAccountCode"),
                        line.text("TaxCode"),
                        line.text("DepartmentID"),
                        line.text("StockItemDescription"),
                        line.amount("NetAmount"),
                        line.amount("TaxRate"),
                        line.amount("TaxAmount")))
                .toList();
        return BatchRules.draft(
                        invoice.kind(),
                        account,
                        fields.text("ExternalReference"),
                        date,
                        documents.due(account, date),
                        fields.decimal("ExchangeRate"),
                        fields.text("Notes") == null ? "" : fields.text("Notes"),
                        booked)
                .invoice(invoice.id());
    }

    private Values line(DocumentKind kind, Values account, Values line) {
        Map.of("StockItemID", "STOCK_ITEM_ID", "LocationID", "LOCATION_ID", "SublocationID", "SUBLOCATION_ID")
                .forEach((field, code) -> {
                    if (line.text(field) == null || line.text(field).isEmpty()) {
                        throw new Refused(code + "_IS_EMPTY", "A line has no " + field + ".");
                    }
                });
        BigDecimal discount = line.amount("DiscountRate");
        if (discount.signum() < 0 || discount.compareTo(BigDecimal.ONE) >= 0) {
            throw new Refused("DISCOUNT_RATE_IS_INVALID", "A discount rate is not from 0 to below 1.");
        }
        BigDecimal quantity = line.amount("InvoicedQuantity");
        BigDecimal price = line.amount("StockItemPrice");
        if (quantity.signum() < 0 || price.signum() < 0) {
            throw new Refused("NET_AMOUNT_IS_INVALID", "A line's quantity or price is negative.");
        }
        LineRules.checkTaxRate(line.amount("TaxRate"));
        String department = lines.department(line);
        String tax = line.text("TaxCode") == null ? account.text("DefaultTaxCode") : line.text("TaxCode");
        String gl =
                line.text("GLAccountCode") == null ? account.text("DefaultGLAccountCode") : line.text("GLAccountCode");
        BigDecimal actual = price.multiply(BigDecimal.ONE.subtract(discount));
        BigDecimal net = quantity.multiply(actual).setScale(2, RoundingMode.HALF_UP);
        BigDecimal vat = net.multiply(line.amount("TaxRate")).setScale(2, RoundingMode.HALF_UP);
        return line.copy()
                .with("TaxCode", lines.taxCode(kind, tax))
                .with("GLAccountCode", lines.account(gl, department))
                .with("ActualPrice", actual)
                .with("NetAmount", net)
                .with("TaxAmount", vat)
                .with("GrossAmount", net.add(vat));
    }

    private static void checkTexts(Values invoice) {
        String reference = invoice.text("ExternalReference");
        if (reference != null && reference.length() > 50) {
            throw new Refused(
                    "INVOICE_EXTERNAL_REFERENCE_IS_TOO_LONG", "The external reference is longer than 50 characters.");
        }
        for (String field : SHORT_TEXTS) {
            String text = invoice.text(field);
            if (text != null && text.length() > 50) {
                throw new Refused(
                        "INVOICE_" + field.toUpperCase(Locale.ROOT) + "_IS_TOO_LONG",
                        field + " is longer than 50 characters.");
            }
        }
    }

    private static BigDecimal inBase(BigDecimal amount, BigDecimal rate) {
        return amount.divide(rate, 2, RoundingMode.HALF_UP);
    }
}
