package io.ledgerway.ubl;

import io.ledgerway.document.AllowanceCharge;
import java.util.ArrayList;
import java.util.List;

/** Reads the allowances and charges of a document or a line. */
final class UblAllowances {

    private UblAllowances() {}

    static List<AllowanceCharge> read(UblElement parent) {
        List<AllowanceCharge> all = new ArrayList<>();
        for (UblElement one : parent.all("AllowanceCharge")) {
            Boolean charge = one.flag("ChargeIndicator");
            all.add(new AllowanceCharge(
                    Boolean.TRUE.equals(charge),
                    one.text("AllowanceChargeReasonCode"),
                    one.texts("AllowanceChargeReason"),
                    one.amount("Amount"),
                    one.amount("BaseAmount"),
                    one.number("MultiplierFactorNumeric"),
                    UblTaxes.category(UblTaxes.vat(one, "TaxCategory"))));
        }
        return all;
    }
}
