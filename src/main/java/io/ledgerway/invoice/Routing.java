package io.ledgerway.invoice;

import io.ledgerway.document.Identifier;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.InvoiceProblem;
import io.ledgerway.document.Party;
import io.ledgerway.document.PartyIdentifiers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which ledgers an invoice belongs to (design, Which target?): plain rules over the parties' identifiers. */
final class Routing {

    static final String NO_TARGET = "NO_TARGET";
    static final String AMBIGUOUS = "TARGET_AMBIGUOUS";
    static final String SAME_LEDGER = "SAME_LEDGER";
    static final String KIND_DISAGREES = "KIND_DISAGREES";

    private static final Comparator<RoutedInvoice> BY_CONNECTION = Comparator.comparing(RoutedInvoice::connection);

    private final List<OwnCompany> companies;

    Routing(List<OwnCompany> companies) {
        this.companies = List.copyOf(companies);
    }

    /**
     * The seller is ours: a sale; the buyer is ours: a purchase; both, in different ledgers: one of each. A document that
     * names its kind goes to that side only.
     *
     * @return at least one, by connection
     * @throws InvoiceRefusedException rules {@code NO_TARGET}, {@code TARGET_AMBIGUOUS}, {@code SAME_LEDGER} or
     *     {@code KIND_DISAGREES}
     */
    List<RoutedInvoice> route(Invoice invoice) {
        List<String> sellers = ledgersOf(invoice.seller());
        List<String> buyers = ledgersOf(invoice.buyer());
        refuseSeveral(invoice, "seller", sellers);
        refuseSeveral(invoice, "buyer", buyers);
        if (!sellers.isEmpty() && sellers.equals(buyers)) {
            throw refused(
                    invoice,
                    SAME_LEDGER,
                    "",
                    "Seller and buyer are both companies of the connection " + sellers.get(0)
                            + "; one ledger cannot book both sides.");
        }
        List<RoutedInvoice> routed = new ArrayList<>();
        sellers.forEach(ledger -> routed.add(RoutedInvoice.of(ledger, invoice, true)));
        buyers.forEach(ledger -> routed.add(RoutedInvoice.of(ledger, invoice, false)));
        if (routed.isEmpty()) {
            throw refused(invoice, NO_TARGET, "", noTarget(invoice));
        }
        return agreeing(invoice, routed);
    }

    private List<RoutedInvoice> agreeing(Invoice invoice, List<RoutedInvoice> routed) {
        List<RoutedInvoice> agreeing = new ArrayList<>(routed);
        agreeing.removeIf(
                one -> invoice.kind() != null && invoice.kind() != one.invoice().kind());
        agreeing.sort(BY_CONNECTION);
        if (agreeing.isEmpty()) {
            RoutedInvoice one = routed.get(0);
            throw refused(
                    invoice,
                    KIND_DISAGREES,
                    "/kind",
                    "The document says " + invoice.kind() + "; by its parties and its type it is a "
                            + one.invoice().kind() + " for " + one.connection() + ".");
        }
        return agreeing;
    }

    private List<String> ledgersOf(Party party) {
        List<Identifier> ids = PartyIdentifiers.of(party);
        List<String> ledgers = new ArrayList<>();
        for (OwnCompany company : companies) {
            if (company.isAny(ids)) {
                ledgers.add(company.connection());
            }
        }
        Collections.sort(ledgers);
        return ledgers;
    }

    private static void refuseSeveral(Invoice invoice, String side, List<String> ledgers) {
        if (ledgers.size() > 1) {
            throw refused(
                    invoice,
                    AMBIGUOUS,
                    "/" + side,
                    "The " + side + " is a company of the connections " + String.join(" and ", ledgers)
                            + "; only one of them may list it under company-ids.");
        }
    }

    private String noTarget(Invoice invoice) {
        String listed = companies.isEmpty()
                ? "no connection to a ledger lists any"
                : "listed are companies of "
                        + companies.stream().map(OwnCompany::connection).collect(Collectors.joining(", "));
        return "Neither the seller (" + shown(invoice.seller()) + ") nor the buyer (" + shown(invoice.buyer())
                + ") is a company of ours: " + listed + ". Add an identifier to the company-ids of its connection.";
    }

    private static String shown(Party party) {
        return Stream.concat(
                        Stream.of(party.name()),
                        PartyIdentifiers.of(party).stream().map(Routing::shown))
                .filter(text -> text != null && !text.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String shown(Identifier id) {
        return id.scheme() == null ? id.id() : id.scheme() + ":" + id.id();
    }

    private static InvoiceRefusedException refused(Invoice invoice, String rule, String path, String message) {
        return new InvoiceRefusedException(shown(invoice), InvoiceProblem.error(path, rule, message));
    }

    /** What people call it; parts that it lacks are left out. */
    static String shown(Invoice invoice) {
        String what = invoice.type() == Invoice.Type.CREDIT_NOTE ? "Credit note" : "Invoice";
        String number = invoice.number() == null ? "" : " " + InvoiceIdentity.number(invoice);
        Party issuer = invoice.issuer();
        return what + number + (issuer == null || issuer.name() == null ? "" : " of " + issuer.name());
    }
}
