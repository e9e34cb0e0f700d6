package io.ledgerway.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.document.Invoice.Type;
import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class InvoiceSignsTest {

    @Property(tries = 300)
    void changingAllSignsTwiceIsTheDocumentItself(@ForAll long seed) {
        Invoice invoice = new GeneratedInvoices(new Random(seed)).next();

        assertThat(InvoiceSigns.negated(InvoiceSigns.negated(invoice))).isEqualTo(invoice);
    }

    @Property(tries = 300)
    void aNegativeDocumentIsTheOppositeTypeWithPositiveAmounts(@ForAll long seed) {
        Invoice invoice = new GeneratedInvoices(new Random(seed)).next();
        boolean negative = invoice.totals().net().signum() < 0;

        Invoice positive = InvoiceSigns.positive(invoice);

        assertThat(positive.totals().net().signum()).isNotNegative();
        assertThat(positive.type()).isEqualTo(negative ? invoice.type().opposite() : invoice.type());
        assertThat(signed(positive)).isEqualByComparingTo(signed(invoice));
        assertThat(positive.lines())
                .extracting(InvoiceLine::price)
                .isEqualTo(invoice.lines().stream().map(InvoiceLine::price).toList());
    }

    @Property(tries = 300)
    void theArithmeticHoldsForTheOppositeToo(@ForAll long seed) {
        Invoice negated = InvoiceSigns.negated(new GeneratedInvoices(new Random(seed)).next());

        assertThat(new InvoiceRules(BigDecimal.ZERO).check(negated))
                .extracting(InvoiceProblem::rule)
                .containsExactly("LEDGERWAY-TYPE");
    }

    /** What the buyer owes by it. */
    private static BigDecimal signed(Invoice invoice) {
        BigDecimal total = invoice.ledgerTotal();
        return invoice.type() == Type.INVOICE ? total : total.negate();
    }
}
