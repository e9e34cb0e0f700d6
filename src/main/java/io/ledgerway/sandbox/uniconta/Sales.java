package io.ledgerway.sandbox.uniconta;

import io.ledgerway.sandbox.SandboxMasterData.Customer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The company's posted sales invoices. The caller holds the company's monitor. */
final class Sales {

    private static final LocalDate DEMO_DAY = LocalDate.of(2026, 1, 12);

    private final Company company;

    Sales(Company company) {
        this.company = company;
    }

    /** Posts an invoice; its lines get their numbers, and what they share with it. */
    Row post(RowDraft invoice, List<RowDraft> lines) {
        Row posted = company.add(invoice);
        for (int i = 0; i < lines.size(); i++) {
            company.add(lines.get(i)
                    .set("InvoiceNumber", posted.get("InvoiceNumber"))
                    .set("Account", posted.get("Account"))
                    .set("Date", posted.get("Date"))
                    .fill("LineNumber", BigDecimal.valueOf(i + 1L)));
        }
        return posted;
    }

    /** An invoice to each of the first customers, and a credit note to the first. */
    void open(List<Customer> customers) {
        long number = 1000;
        for (Customer customer : customers.stream().limit(3).toList()) {
            post(demo(++number, customer, "5000"), List.of(demoLine("5000", "10")));
        }
        customers.stream()
                .limit(1)
                .forEach(customer -> post(demo(1004, customer, "-500"), List.of(demoLine("-500", "-1"))));
    }

    private static RowDraft demo(long number, Customer customer, String net) {
        BigDecimal amount = new BigDecimal(net);
        BigDecimal vat = amount.movePointLeft(2).multiply(BigDecimal.valueOf(25));
        return new RowDraft(Entities.named(Entities.INVOICE))
                .set("InvoiceNumber", number)
                .set("Account", customer.number())
                .set("Name", customer.name())
                .set("Date", DEMO_DAY.atStartOfDay())
                .set("DueDate", DEMO_DAY.plusDays(30).atStartOfDay())
                .set("NetAmount", amount)
                .set("VatAmount", vat)
                .set("TotalAmount", amount.add(vat));
    }

    private static RowDraft demoLine(String net, String quantity) {
        return new RowDraft(Entities.named(Entities.INVOICE_LINE))
                .set("Text", "Montage")
                .set("Qty", new BigDecimal(quantity))
                .set("Unit", "Hours")
                .set("Price", new BigDecimal("500"))
                .set("NetAmount", new BigDecimal(net))
                .set("Vat", "U25");
    }
}
