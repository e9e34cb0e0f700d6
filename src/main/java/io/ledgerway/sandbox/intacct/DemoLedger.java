package io.ledgerway.sandbox.intacct;

import static io.ledgerway.sandbox.intacct.MasterKind.APTERM;
import static io.ledgerway.sandbox.intacct.MasterKind.ARTERM;
import static io.ledgerway.sandbox.intacct.MasterKind.CUSTOMER;
import static io.ledgerway.sandbox.intacct.MasterKind.GLACCOUNT;
import static io.ledgerway.sandbox.intacct.MasterKind.TAXDETAIL;
import static io.ledgerway.sandbox.intacct.MasterKind.VENDOR;

import java.util.List;
import java.util.Map;

/** The master records of a small company of our own invention that sells and buys in Denmark and its neighbourhood. */
final class DemoLedger {

    private static final String SOLUTION = "Denmark - VAT";

    private final Masters masters;

    private DemoLedger(Masters masters) {
        this.masters = masters;
    }

    static void open(Masters masters) {
        DemoLedger demo = new DemoLedger(masters);
        demo.parties();
        demo.accounts();
        demo.taxes();
        demo.dimensions();
        demo.terms();
    }

    private void parties() {
        party(CUSTOMER, "C-1001", "Mosevang Boligforening", "DK90010018", "DKK");
        party(CUSTOMER, "C-1002", "Lyngsø Mejeri", "DK90010026", "DKK");
        party(CUSTOMER, "C-1003", "Tværbro Skole", "DK90010034", "DKK");
        party(CUSTOMER, "C-1004", "Nordlys Hotell AB", "SE900100420001", "SEK");
        party(CUSTOMER, "C-1005", "Deichblick Handels GmbH", "DE900100505", "EUR");
        party(CUSTOMER, "C-1099", "Havrebakken (ophørt)", "DK90010991", "DKK");
        masters.put(CUSTOMER, "C-1099", Map.of("STATUS", "inactive"));
        party(VENDOR, "V-2001", "Birkelund Trælast", "DK90020013", "DKK");
        party(VENDOR, "V-2002", "Fjordens El og Vvs", "DK90020021", "DKK");
        party(VENDOR, "V-2003", "Polderhout B.V.", "NL900200303B01", "EUR");
        party(VENDOR, "V-2099", "Gammelgaard Maskinudlejning (ophørt)", "DK90020994", "DKK");
        masters.put(VENDOR, "V-2099", Map.of("STATUS", "inactive"));
    }

    private void party(MasterKind kind, String id, String name, String vat, String currency) {
        masters.put(kind, id, Map.of("NAME", name, "TAXID", vat, "CURRENCY", currency));
        masters.put(MasterKind.CONTACT, name, Map.of("PRINTAS", name));
    }

    private void accounts() {
        account("4000", "Salg af ydelser", "incomestatement");
        account("4010", "Salg af varer", "incomestatement");
        account("4090", "Salg uden moms", "incomestatement");
        account("5000", "Varekøb", "incomestatement");
        account("5100", "Fremmed arbejde", "incomestatement");
        account("6000", "Lokaler og drift", "incomestatement");
        account("6100", "Fragt og gebyrer", "incomestatement");
        account("6900", "Øreafrunding", "incomestatement");
        account("1200", "Tilgodehavender fra salg", "balancesheet");
        account("2200", "Leverandørgæld", "balancesheet");
        account("4999", "Salg (lukket konto)", "incomestatement");
        masters.put(GLACCOUNT, "4999", Map.of("STATUS", "inactive"));
        masters.put(MasterKind.ARACCOUNTLABEL, "Ydelser", Map.of("DESCRIPTION", "Ydelser", "GLACCOUNTNO", "4000"));
        masters.put(MasterKind.APACCOUNTLABEL, "Varekøb", Map.of("DESCRIPTION", "Varekøb", "GLACCOUNTNO", "5000"));
    }

    private void account(String number, String title, String type) {
        masters.put(GLACCOUNT, number, Map.of("TITLE", title, "ACCOUNTTYPE", type));
    }

    private void taxes() {
        masters.put(MasterKind.TAXSOLUTION, SOLUTION, Map.of("DESCRIPTION", "Dansk moms"));
        tax("DK Output Standard", "Udgående moms 25 %", "25", "Sale");
        tax("DK Output Zero", "Salg til 0 %", "0", "Sale");
        tax("DK Output EU", "Salg til EU, omvendt betalingspligt", "0", "Sale");
        tax("DK Output Exempt", "Momsfrit salg", "0", "Sale");
        tax("DK Input Standard", "Indgående moms 25 %", "25", "Purchase");
        tax("DK Input Zero", "Køb til 0 %", "0", "Purchase");
        tax("DK Input EU", "Køb fra EU, omvendt betalingspligt", "0", "Purchase");
        tax("DK Input Exempt", "Momsfrit køb", "0", "Purchase");
    }

    private void tax(String id, String description, String rate, String type) {
        masters.put(
                TAXDETAIL,
                id,
                Map.of("DESCRIPTION", description, "VALUE", rate, "TAXTYPE", type, "TAXSOLUTIONID", SOLUTION));
    }

    private void dimensions() {
        masters.put(MasterKind.LOCATION, "CPH", Map.of("NAME", "København", "ENTITY", "true", "CURRENCY", "DKK"));
        masters.put(MasterKind.LOCATION, "AAR", Map.of("NAME", "Aarhus", "ENTITY", "true", "CURRENCY", "DKK"));
        masters.put(MasterKind.LOCATION, "CPH-01", Map.of("NAME", "Lager Amager", "PARENTID", "CPH"));
        masters.put(MasterKind.DEPARTMENT, "10", Map.of("TITLE", "Byggeri"));
        masters.put(MasterKind.DEPARTMENT, "20", Map.of("TITLE", "Service"));
        masters.put(MasterKind.CLASS, "STD", Map.of("NAME", "Standard"));
        masters.put(MasterKind.PROJECT, "2601", Map.of("NAME", "Mosevang, nyt tag", "CUSTOMERID", "C-1001"));
        masters.put(MasterKind.PROJECT, "2611", Map.of("NAME", "Lyngsø, ostelager", "CUSTOMERID", "C-1002"));
        masters.put(MasterKind.PROJECT, "9000", Map.of("NAME", "Intern"));
        masters.put(MasterKind.ITEM, "TIMER", Map.of("NAME", "Timer", "ITEMTYPE", "Non-Inventory"));
        masters.put(MasterKind.ITEM, "MATR", Map.of("NAME", "Materialer", "ITEMTYPE", "Non-Inventory"));
        masters.put(MasterKind.EMPLOYEE, "101", Map.of("NAME", "Astrid Lindholt"));
        masters.put(MasterKind.EXCHANGERATETYPES, "Intacct Daily Rate", Map.of());
        masters.put(MasterKind.ATTACHMENTFOLDER, "Ledgerway", Map.of());
    }

    private void terms() {
        for (MasterKind kind : List.of(ARTERM, APTERM)) {
            for (String days : List.of("8", "14", "30", "60")) {
                masters.put(kind, "Net " + days, Map.of("DESCRIPTION", days + " dage netto", "DUEDAYS", days));
            }
        }
    }
}
