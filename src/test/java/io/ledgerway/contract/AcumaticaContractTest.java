package io.ledgerway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.Invoice.Type;
import io.ledgerway.invoice.InvoiceDraft;
import io.ledgerway.sandbox.CallBook;
import io.ledgerway.sandbox.Fault;
import io.ledgerway.sandbox.Faults;
import io.ledgerway.sandbox.acumatica.BookedDocument;
import io.ledgerway.sandbox.acumatica.DocumentKind;
import io.ledgerway.testing.SimulatedAcumatica;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Acumatica with cookies and one session: sales invoices become documents of Invoices and Memos, bills Bills and Adjustments. */
class AcumaticaContractTest extends InvoiceContract {

    @Override
    String connection() {
        return "acumatica";
    }

    @Override
    String company() {
        return SimulatedAcumatica.COMPANY;
    }

    @Override
    String customer() {
        return SimulatedAcumatica.CUSTOMER;
    }

    @Override
    String enterOneThatTheTargetRefuses() {
        return post(json(customer())
                .replace(
                        "\"name\":\"Spær\"",
                        "\"name\":\"Spær\",\"sellerItem\":\"" + SimulatedAcumatica.CLOSED_ITEM + "\""));
    }

    @Override
    int standing(String document) {
        return booked(document).size();
    }

    @Override
    Faults faults() {
        return acumatica().faults();
    }

    @Override
    CallBook calls() {
        return acumatica().calls();
    }

    @Override
    String creating() {
        return "put Invoice";
    }

    @Override
    long signIns() {
        return acumatica().books().signIns();
    }

    @Override
    String secretSetting() {
        return "password";
    }

    @Override
    void changeSecret(String secret) {
        acumatica().changePassword(secret);
    }

    @Override
    long refusedSignIns() {
        return acumatica().books().refusedSignIns();
    }

    /** A 401 to a creation does not prove that it was not executed: that one is looked up first (apis/acumatica.md 6.3). */
    @Override
    List<String> whileRefused() {
        return List.of("HELD", "READY", "IN_DOUBT");
    }

    /** After whatever befell the hub in a test: the licence's seats are few and nobody can close a session that was left. */
    @AfterEach
    void noSeatIsTakenTwiceAndNothingDoubledOrDropped() {
        assertThat(acumatica().books().mostLiveSessions()).isLessThanOrEqualTo(SimulatedAcumatica.SESSIONS);
        assertThat(acumatica().books().refusedSeats()).isZero();
        acumatica().assertNothingIsDoubledOrDropped();
    }

    @Test
    @EnabledIf(
            value = "io.ledgerway.testing.PublishedAcumatica#isHere",
            disabledReason = "needs ../shared/apis/contracts/acumatica-default-*.json")
    void everyRequestIsAsThePublishedContractHasIt() {
        hub.set("ledgerway.connections.acumatica.defaults.release", "true");

        hub.awaitState(enter(), "DELIVERED");
        hub.awaitState(bill(SimulatedAcumatica.VENDOR, "F-" + LocalDate.now() + "-contract"), "DELIVERED");

        acumatica().assertNothingIsDoubledOrDropped();
    }

    @Test
    void billsAreLookedUpByVendorAndVendorRefManyInOneCall() {
        String number = "F-" + LocalDate.now() + "'1";
        hub.suspend("acumatica");
        List<String> documents = List.of(
                bill(SimulatedAcumatica.VENDOR, number),
                bill(SimulatedAcumatica.VENDOR, number + "/2"),
                bill(SimulatedAcumatica.OTHER_VENDOR, number));
        long lookUps = calls().of("list Bill");

        hub.resume("acumatica");

        documents.forEach(document -> hub.awaitState(document, "DELIVERED"));
        assertThat(calls().of("list Bill")).isEqualTo(lookUps + 1);
        assertThat(acumatica().books().documents(DocumentKind.BILL))
                .extracting(BookedDocument::party, BookedDocument::vendorRef)
                .containsOnlyOnce(tuple("TRAELAST", number), tuple("TRAELAST", number + "/2"), tuple("V2002", number));
    }

    @Test
    void aBillWhoseAnswerIsLostIsFoundByVendorAndVendorRef() {
        String number = "F-" + LocalDate.now() + "-lost";
        faults().once("put Bill", Fault.of(Fault.Kind.LOST_AFTER));
        long created = calls().of("put Bill");

        hub.awaitState(bill(SimulatedAcumatica.VENDOR, number), "DELIVERED");

        assertThat(calls().of("put Bill")).isEqualTo(created + 1);
        assertThat(acumatica().books().byReference(number)).singleElement().satisfies(bill -> {
            assertThat(bill.party()).isEqualTo("TRAELAST");
            assertThat(bill.vendorRef()).isEqualTo(number);
            assertThat(bill.amount()).isEqualByComparingTo("1250.00");
        });
    }

    @Test
    void aCreditNoteIsACreditMemo() {
        String document =
                post(DocumentJson.write(draft(customer()).type(Type.CREDIT_NOTE).build()));

        hub.awaitState(document, "DELIVERED");

        assertThat(booked(document)).singleElement().satisfies(memo -> {
            assertThat(memo.type()).isEqualTo("Credit Memo");
            assertThat(memo.amount()).isEqualByComparingTo(new BigDecimal("1250.00"));
            assertThat(memo.status()).isEqualTo("On Hold");
        });
    }

    @Test
    void aDocumentIsReleasedWhereTheSettingsSaySo() {
        hub.set("ledgerway.connections.acumatica.defaults.hold", "true");
        hub.set("ledgerway.connections.acumatica.defaults.release", "true");

        String document = enter();
        hub.awaitState(document, "DELIVERED");

        assertThat(booked(document)).singleElement().satisfies(invoice -> {
            assertThat(invoice.released()).isTrue();
            assertThat(invoice.status()).isEqualTo("Open");
        });
    }

    @Test
    void aReleaseWhoseAnswerIsLostEndsReleased() {
        hub.set("ledgerway.connections.acumatica.defaults.release", "true");
        faults().once("ReleaseInvoice", Fault.of(Fault.Kind.LOST_AFTER));

        String document = enter();
        hub.awaitState(document, "DELIVERED");

        assertThat(booked(document)).singleElement().matches(BookedDocument::released);
    }

    private String bill(String vendor, String number) {
        return post(DocumentJson.write(InvoiceDraft.invoice(number)
                .issued(LocalDate.now().minusDays(3))
                .from(InvoiceDraft.party("Vestby Trælast A/S", vendor))
                .to(InvoiceDraft.party("Skovly Byg ApS", company()))
                .build()));
    }

    /** The legal number begins the description; our reference is what the hub finds it by. */
    private List<BookedDocument> booked(String document) {
        return acumatica().books().documents(DocumentKind.INVOICE).stream()
                .filter(each -> each.description().equals(number(document)))
                .toList();
    }

    private SimulatedAcumatica acumatica() {
        return hub.ledgers().acumatica();
    }
}
