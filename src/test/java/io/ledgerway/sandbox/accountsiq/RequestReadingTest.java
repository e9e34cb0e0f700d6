package io.ledgerway.sandbox.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestReadingTest {

    private final Visit visit = Visit.signedIn(Version.V1_1);

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void anUnknownElementIsAFaultThatNamesIt() {
        assertThat(fault(Xml.invoice("A-1").with("Currency", "EUR")))
                .contains("The element Currency", "BatchInvoice", "Expected: DueDate");
    }

    @Test
    void anElementOfAnotherNamespaceIsUnknown() {
        assertThat(fault(Xml.invoice("A-1").raw("ExchangeRate", "<ExchangeRate xmlns=\"\">1</ExchangeRate>")))
                .contains("The element ExchangeRate in namespace ''");
    }

    @Test
    void theOrderIsTheContracts() {
        Xml swapped = Xml.invoice("A-1").without("CustomerCode").with("CustomerCode", "MOSEVANG");

        assertThat(fault(swapped)).contains("The element CustomerCode");
    }

    @Test
    void aSecondElementOfTheSameNameIsRefused() {
        assertThat(fault(Xml.invoice("A-1")
                        .raw("Description", "<Description>a</Description><Description>b</Description>")))
                .contains("The element Description");
    }

    @Test
    void aMissingNumberIsAFault() {
        assertThat(fault(Xml.invoice("A-1").without("ExchangeRate"))).contains("BatchInvoice has no ExchangeRate");
    }

    @Test
    void aValueThatIsNoneOfItsTypeIsAFaultWithoutTheValue() {
        assertThat(fault(Xml.invoice("A-1").with("ExchangeRate", "1,0")))
                .contains("The value of ExchangeRate is no decimal");
        assertThat(fault(Xml.invoice("A-1").with("ExchangeRate", "1E3"))).contains("no decimal");
        assertThat(fault(Xml.invoice("A-1").with("ExchangeRate", ""))).contains("no decimal");
        assertThat(fault(Xml.invoice("A-1").with("InvoiceDate", "2026-03-31"))).contains("no dateTime");
        assertThat(visit.call("PostInvoice", "<invoiceID>N/A</invoiceID>").at("Fault/faultstring"))
                .contains("no int");
    }

    @Test
    void nilStandsOnlyWhereTheContractAllowsIt() {
        assertThat(fault(Xml.invoice("A-1").nil("Description"))).contains("Description is not nillable");
        assertThat(visit.post(Xml.invoice("A-1").nil("DueDate")).outcome()).isEqualTo("Success SUCCESS");
    }

    @Test
    void anArraysElementsAreNamedAfterTheirType() {
        String query =
                "<query><ExternalReference>A-1</ExternalReference><TypesFilter><int>SI</int></TypesFilter></query>";

        assertThat(visit.call("GetTransactionsByExternalReference", query).at("Fault/faultstring"))
                .contains("The element int", "array TypesFilter", "Expected: string");
    }

    @Test
    void aLenientServerIgnoresWhatItDoesNotKnow() {
        visit.iq.habits().set(Habit.LENIENT_READING, true);
        String query =
                "<query><TypesFilter><int>PI</int></TypesFilter><Extra /><ExternalReference>A-1</ExternalReference></query>";
        visit.post(Xml.invoice("A-1"));

        Said said = visit.call("GetTransactionsByExternalReference", query);

        assertThat(said.all("*/*/Result/WSTransactionSummary/TransactionType"))
                .as("the filter vanished without a word")
                .containsExactly("SI");
    }

    @Test
    void aNilLineIsALineWithoutContent() {
        Xml lines = Xml.of("Lines").nil("BatchSalesInvoiceLine");

        assertThat(visit.post(Xml.invoice("A-1").raw("Lines", lines.toString())).outcome())
                .isEqualTo("Failure BATCH_INVOICE_LINE_MISSING_DESCRIPTION");
    }

    private String fault(Xml invoice) {
        Said said = visit.post(invoice);
        assertThat(said.status()).isEqualTo(500);
        assertThat(visit.iq.books().documents()).isEmpty();
        return said.at("Fault/faultstring");
    }
}
