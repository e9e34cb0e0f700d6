package io.ledgerway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.intacct.BookedDocument;
import io.ledgerway.sandbox.intacct.BookedLine;
import io.ledgerway.sandbox.intacct.DocumentKind;
import io.ledgerway.testing.SimulatedIntacct;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Intacct takes every document of the examples, bills and credits as adjustments of negative lines. */
@EnabledIf(value = "io.ledgerway.flow.PeppolFile#areThere", disabledReason = "needs ../shared/data/ubl/peppol-bis-3")
class RealInvoicesToIntacctTest extends RealInvoicesContract {

    @Override
    String connection() {
        return "intacct";
    }

    @Override
    void addParty(boolean sale, String code, String currency) {
        if (sale) {
            intacct().control().addCustomer(code, "Party " + code);
        } else {
            intacct().control().addVendor(code, "Party " + code);
        }
    }

    @Override
    String addTax(boolean sale, String key, String percent) {
        String detail = (sale ? "Sale " : "Purchase ") + key;
        intacct().control().addTaxDetail(detail, percent, sale);
        return detail;
    }

    @Override
    List<Booked> booked(String number) {
        return intacct().books().documents().stream()
                .filter(each -> number.equals(each.number()))
                .map(RealInvoicesToIntacctTest::booked)
                .toList();
    }

    @Override
    void assertNothingIsDoubled() {
        intacct().assertNothingIsDoubled();
    }

    @Test
    void otherContentUnderTheSameNumberIsRefused() throws IOException {
        areOurs(PeppolFile::seller);
        List<PeppolFile> same = files.stream()
                .filter(file -> file.number().equals("Snippet1") && !file.credit())
                .toList();
        assertThat(same).hasSizeGreaterThan(2);
        PeppolFile first = same.get(0);

        inbox.put("clash-" + first.name(), first.text(first.number()));
        inbox.await(inbox.file("done/clash-" + first.name()));
        same.stream().skip(1).forEach(file -> inbox.put("clash-" + file.name(), file.text(file.number())));

        for (PeppolFile file : same.subList(1, same.size())) {
            Path problems = inbox.file("rejected/clash-" + file.name() + ".problems.txt");
            inbox.await(problems);
            assertThat(Files.readString(problems)).contains("Snippet1", "recorded before with other content");
        }
        assertThat(hub.deadLetters("INVOICE_CONFLICT")).hasSizeGreaterThanOrEqualTo(same.size() - 1);
        await("Snippet1", "DELIVERED", "");
        assertThat(booked("Snippet1"))
                .singleElement()
                .satisfies(one -> assertThat(one.total()).isEqualByComparingTo(first.total()));
    }

    private static Booked booked(BookedDocument document) {
        DocumentKind kind = document.kind();
        boolean credit = kind == DocumentKind.AR_ADJUSTMENT || kind == DocumentKind.AP_ADJUSTMENT;
        BigDecimal sign = credit ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        return new Booked(
                kind == DocumentKind.INVOICE || kind == DocumentKind.AR_ADJUSTMENT,
                credit,
                document.total().multiply(sign),
                document.currency().currency(),
                byTax(document, sign, BookedLine::amount),
                byTax(document, sign, BookedLine::tax));
    }

    /** Sums by tax detail; lines without one, which are roundings, are in the total only. */
    private static Map<String, BigDecimal> byTax(
            BookedDocument document, BigDecimal sign, Function<BookedLine, BigDecimal> amount) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        document.lines().stream()
                .filter(line -> !line.taxEntries().isEmpty())
                .forEach(line -> sums.merge(
                        line.taxEntries().get(0).detailId(),
                        amount.apply(line).multiply(sign).setScale(2),
                        BigDecimal::add));
        return sums;
    }

    private SimulatedIntacct intacct() {
        return hub.ledgers().intacct();
    }
}
