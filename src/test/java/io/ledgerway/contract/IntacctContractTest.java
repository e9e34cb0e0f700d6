package io.ledgerway.contract;

import io.ledgerway.sandbox.CallBook;
import io.ledgerway.sandbox.Faults;
import io.ledgerway.sandbox.intacct.DocumentKind;
import io.ledgerway.testing.SimulatedIntacct;

/** Intacct: sales invoices become AR invoices. */
class IntacctContractTest extends InvoiceContract {

    @Override
    String connection() {
        return "intacct";
    }

    @Override
    String company() {
        return SimulatedIntacct.COMPANY;
    }

    @Override
    String customer() {
        return SimulatedIntacct.CUSTOMER;
    }

    @Override
    String enterOneThatTheTargetRefuses() {
        return post(json(SimulatedIntacct.LOST_CUSTOMER));
    }

    @Override
    int standing(String document) {
        return (int) intacct().books().documents(DocumentKind.INVOICE).stream()
                .filter(each -> number(document).equals(each.number()))
                .count();
    }

    @Override
    Faults faults() {
        return intacct().faults();
    }

    @Override
    CallBook calls() {
        return intacct().calls();
    }

    @Override
    String creating() {
        return "create_invoice";
    }

    @Override
    long signIns() {
        return intacct().books().signIns();
    }

    @Override
    String secretSetting() {
        return "user-password";
    }

    @Override
    void changeSecret(String secret) {
        intacct().changePassword(secret);
    }

    @Override
    long refusedSignIns() {
        return intacct().books().refusedSignIns();
    }

    private SimulatedIntacct intacct() {
        return hub.ledgers().intacct();
    }
}
