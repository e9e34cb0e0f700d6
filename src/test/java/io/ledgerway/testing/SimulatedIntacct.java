package io.ledgerway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.CallBook;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.Faults;
import io.ledgerway.sandbox.intacct.BookedDocument;
import io.ledgerway.sandbox.intacct.IntacctAccount;
import io.ledgerway.sandbox.intacct.IntacctBooks;
import io.ledgerway.sandbox.intacct.IntacctControl;
import io.ledgerway.sandbox.intacct.IntacctHabits;
import io.ledgerway.sandbox.intacct.SandboxIntacct;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Intacct beside the hub, on a free port, with its own books: the witness of what really happened. */
public final class SimulatedIntacct implements SimulatedLedger {

    /** The company whose books these are. */
    public static final String COMPANY = "DK90000012";

    /** A customer of the company's. */
    public static final String CUSTOMER = "DK90010018";

    /** A customer that the hub's table knows and Intacct does not. */
    public static final String LOST_CUSTOMER = "DK90010990";

    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Copenhagen"));
    private final IntacctAccount account;
    private final SandboxIntacct intacct;
    private boolean otherPassword;

    /** The demo company, and nothing goes wrong. */
    public SimulatedIntacct() {
        this(FaultSettings.NONE, null);
    }

    /** @param masterRows a CSV of more customers, vendors, accounts …; null = none */
    public SimulatedIntacct(FaultSettings faults, Path masterRows) {
        this(IntacctAccount.DEMO, faults, masterRows);
    }

    SimulatedIntacct(IntacctAccount account, FaultSettings faults, Path masterRows) {
        this.account = account;
        intacct = SandboxIntacct.start(0, account, masterRows, faults, CLOCK);
    }

    public SandboxIntacct system() {
        return intacct;
    }

    public IntacctBooks books() {
        return intacct.books();
    }

    public IntacctControl control() {
        return intacct.control();
    }

    public Faults faults() {
        return intacct.faults();
    }

    @Override
    public CallBook calls() {
        return intacct.calls();
    }

    /** Until {@link #calm} the hub's password is not the user's. Every session ends. */
    public void changePassword(String password) {
        control().changePassword(password);
        otherPassword = true;
    }

    /** Nothing goes wrong any more. Books and, where the password was not changed, sessions stay. */
    public void calm() {
        faults().forgetOrdered();
        intacct.apply(FaultSettings.NONE);
        control().habits(IntacctHabits.USUAL);
        if (otherPassword) {
            control().changeAccount(account);
            otherPassword = false;
        }
    }

    @Override
    public String connection() {
        return "intacct";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "url",
                intacct.url().toString(),
                "sender-id",
                account.senderId(),
                "sender-password",
                account.senderPassword(),
                "company-id",
                account.companyId(),
                "user-id",
                account.userId(),
                "user-password",
                account.userPassword(),
                "company-ids",
                COMPANY);
    }

    /** Lookup tables that lead to the demo company's accounts, by name. */
    public Map<String, String> tables() {
        return Map.of(
                "customers", "source,target\n" + CUSTOMER + ",C-1001\n" + LOST_CUSTOMER + ",C-9990\n",
                "vendors", "source,target\nDK90020013,V-2001\n",
                "accounts", "source,target\nincome,4000\nexpense,5000\nrounding,6900\n",
                "tax-codes", "source,target\nsale|S:25,DK Output Standard\npurchase|S:25,DK Input Standard\n");
    }

    @Override
    public Map<String, String> generatedTables() {
        return Map.of(
                "customers",
                "source,target\n" + GeneratedInvoices.CUSTOMER + ",C-1001\n" + GeneratedInvoices.LOST_CUSTOMER
                        + ",C-NOBODY\n",
                "vendors",
                "source,target\n" + GeneratedInvoices.VENDOR + ",V-2001\n",
                "accounts",
                "source,target\nincome,4000\nexpense,5000\n",
                "tax-codes",
                "source,target\nsale|S:25,DK Output Standard\nsale|E:0,DK Output Exempt\n"
                        + "purchase|S:25,DK Input Standard\npurchase|E:0,DK Input Exempt\n");
    }

    @Override
    public int documents() {
        return books().documents().size();
    }

    @Override
    public Map<String, List<BigDecimal>> totals() {
        return books().documents().stream()
                .collect(Collectors.groupingBy(
                        BookedDocument::number, Collectors.mapping(BookedDocument::total, Collectors.toList())));
    }

    @Override
    public void apply(FaultSettings faults) {
        intacct.apply(faults);
    }

    @Override
    public long transactions() {
        return books().transactionsThisMonth();
    }

    @Override
    public long refusedSignIns() {
        return books().refusedSignIns();
    }

    /** No document stands twice in the books. */
    public void assertNothingIsDoubled() {
        assertThat(books().repeatedExternalIds()).isEmpty();
    }

    @Override
    public void close() {
        intacct.close();
    }
}
