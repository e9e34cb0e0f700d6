package io.ledgerway.sandbox.intacct;

import java.util.LinkedHashMap;
import java.util.Map;

/** The ordinary document of a kind, in the schema's order; a test states only what differs. */
final class Form {

    private final String function;
    private final Map<String, String> elements = new LinkedHashMap<>();

    private Form(String function, String... names) {
        this.function = function;
        for (String name : names) {
            elements.put(name, null);
        }
    }

    static Form invoice(String number) {
        return new Form(
                        "create_invoice",
                        "customerid",
                        "datecreated",
                        "dateposted",
                        "datedue",
                        "termname",
                        "batchkey",
                        "action",
                        "invoiceno",
                        "ponumber",
                        "description",
                        "externalid",
                        "billto",
                        "shipto",
                        "basecurr",
                        "currency",
                        "exchratedate",
                        "exchratetype",
                        "exchrate",
                        "nogl",
                        "supdocid",
                        "customfields",
                        "taxsolutionid",
                        "invoiceitems")
                .with("customerid", "C-1001")
                .with("datecreated", date(2026, 3, 1))
                .with("datedue", date(2026, 3, 31))
                .with("invoiceno", number)
                .with("externalid", "EXT-" + number)
                .with("invoiceitems", line("4000", "100.00"));
    }

    static Form credit(String number) {
        return new Form(
                        "create_aradjustment",
                        "customerid",
                        "datecreated",
                        "dateposted",
                        "batchkey",
                        "adjustmentno",
                        "action",
                        "invoiceno",
                        "description",
                        "externalid",
                        "aradjustmentitems")
                .with("customerid", "C-1001")
                .with("datecreated", date(2026, 3, 2))
                .with("adjustmentno", number)
                .with("invoiceno", "INV-1")
                .with("externalid", "EXT-" + number)
                .with("aradjustmentitems", line("4000", "-40.00"));
    }

    static Form bill(String number) {
        return new Form(
                        "create_bill",
                        "vendorid",
                        "datecreated",
                        "dateposted",
                        "datedue",
                        "termname",
                        "action",
                        "batchkey",
                        "billno",
                        "ponumber",
                        "onhold",
                        "description",
                        "externalid",
                        "billitems")
                .with("vendorid", "V-2001")
                .with("datecreated", date(2026, 3, 3))
                .with("termname", "Net 30")
                .with("billno", number)
                .with("externalid", "EXT-" + number)
                .with("billitems", line("5000", "80.00"));
    }

    static Form vendorCredit(String number) {
        return new Form(
                        "create_apadjustment",
                        "vendorid",
                        "datecreated",
                        "adjustmentno",
                        "billno",
                        "externalid",
                        "apadjustmentitems")
                .with("vendorid", "V-2001")
                .with("datecreated", date(2026, 3, 4))
                .with("adjustmentno", number)
                .with("billno", "BILL-1")
                .with("externalid", "EXT-" + number)
                .with("apadjustmentitems", line("5000", "-8.00"));
    }

    static String line(String account, String amount) {
        return line(account, amount, "");
    }

    /** @param more elements after the amount */
    static String line(String account, String amount, String more) {
        return "<lineitem><glaccountno>" + account + "</glaccountno><amount>" + amount + "</amount>" + more
                + "</lineitem>";
    }

    static String taxed(String account, String amount, String detail, String tax) {
        String sent = tax == null ? "" : "<trx_tax>" + tax + "</trx_tax>";
        return line(
                account,
                amount,
                "<taxentries><taxentry><detailid>" + detail + "</detailid>" + sent + "</taxentry></taxentries>");
    }

    static String date(int year, int month, int day) {
        return "<year>%d</year><month>%02d</month><day>%d</day>".formatted(year, month, day);
    }

    /** An element in its place; null leaves it out, a new one goes to the end. */
    Form with(String element, String content) {
        elements.put(element, content);
        return this;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("<" + function + ">");
        elements.forEach((name, content) -> {
            if (content != null) {
                text.append('<')
                        .append(name)
                        .append('>')
                        .append(content)
                        .append("</")
                        .append(name)
                        .append('>');
            }
        });
        return text.append("</").append(function).append('>').toString();
    }
}
