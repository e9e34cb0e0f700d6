package io.ledgerway.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.document.GeneratedInvoices;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.Invoice.Type;
import io.ledgerway.document.InvoiceRules;
import io.ledgerway.document.ReadInvoice;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class UblRoundTripTest {

    private final UblInvoices reader = new UblInvoices();

    @Property(tries = 300)
    void anInvoiceThatIsWrittenAsUblIsReadAsItWas(@ForAll long seed) {
        Random random = new Random(seed);
        Invoice invoice = new GeneratedInvoices(random).next();
        Assume.that(invoice.payment() != null || invoice.type() == Type.INVOICE);
        Charset charset = random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16;

        ReadInvoice read = reader.read(UblWriter.write(invoice).getBytes(charset));

        assertThat(read).isEqualTo(new ReadInvoice(invoice, List.of()));
        assertThat(new InvoiceRules(BigDecimal.ZERO).check(read.invoice())).isEmpty();
    }
}
