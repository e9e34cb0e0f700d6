package io.ledgerway.sandbox.acumatica;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a detail line must have, gets by itself, and amounts to. */
final class LineRules {

    static final String NUMBER = "LineNbr";
    private static final String MANUAL = "$extended sent";
    private static final String AMOUNT = "Amount";

    private final Masters masters;
    private final Habits habits;

    LineRules(Masters masters, Habits habits) {
        this.masters = masters;
        this.habits = habits;
    }

    /** Remembers whether an extended price was given, which then stands against quantity times price. */
    static void remember(Row line, Row sent) {
        if (sent.has("ExtendedPrice") || sent.has("ExtendedCost")) {
            line.with(MANUAL, true);
        } else if (sent.has("Qty") || sent.has("UnitPrice") || sent.has("UnitCost")) {
            line.with(MANUAL, false);
        }
        if (sent.has(AMOUNT)) {
            line.with("$amount", sent.get(AMOUNT));
        }
    }

    void complete(DocumentKind kind, Row line, String branch, TaxZone zone) {
        item(kind, line);
        account(kind, line);
        String lineBranch = kind.lineBranch();
        if (!line.filled(lineBranch)) {
            line.with(lineBranch, branch);
        }
        known(line, lineBranch, Masters.Named.BRANCH);
        if (!line.filled("TaxCategory") && zone != null && zone.defaultCategory() != null) {
            line.with("TaxCategory", zone.defaultCategory());
        }
        known(line, "TaxCategory", Masters.Named.TAX_CATEGORY);
        known(line, "Project", Masters.Named.PROJECT);
        amounts(kind, line);
    }

    private void item(DocumentKind kind, Row line) {
        if (!line.filled("InventoryID")) {
            return;
        }
        Item item = masters.item(line.text("InventoryID"));
        if (item == null) {
            line.error("InventoryID", "'Inventory ID' cannot be found in the system.");
            return;
        }
        usual(line, kind.lineText(), item.description());
        usual(line, "Account", item.account());
        usual(line, "TaxCategory", item.taxCategory());
        usual(line, "UOM", item.unit());
        usual(line, kind.price(), item.price());
    }

    private void account(DocumentKind kind, Row line) {
        if (!line.filled("Account")) {
            line.error("Account", "'Account' cannot be empty.");
        } else {
            Account account = masters.account(line.text("Account"));
            if (account == null) {
                line.error("Account", "'Account' cannot be found in the system.");
            } else if (!account.active()) {
                line.error("Account", "Account is inactive.");
            }
        }
        String subaccount = kind.subaccount();
        if (!line.filled(subaccount) && habits.has(Habit.SUBACCOUNT_IS_DEFAULTED)) {
            line.with(subaccount, DemoCompany.SUBACCOUNT);
        }
        if (!line.filled(subaccount)) {
            line.error(subaccount, "'Subaccount' cannot be empty.");
        }
        known(line, subaccount, Masters.Named.SUBACCOUNT);
    }

    private void known(Row line, String field, Masters.Named kind) {
        if (line.filled(field) && !masters.knows(kind, line.text(field))) {
            line.error(field, "'" + field + "' cannot be found in the system.");
        }
    }

    private void amounts(DocumentKind kind, Row line) {
        BigDecimal quantity = rounded(line, "Qty", habits.settings().quantityDecimals());
        BigDecimal price = rounded(line, kind.price(), habits.settings().priceDecimals());
        BigDecimal extended = line.is(MANUAL) ? line.decimal(kind.extended()) : quantity.multiply(price);
        Object sentAmount = line.get("$amount");
        if (!habits.has(Habit.LINE_AMOUNT_IS_DERIVED)
                && sentAmount instanceof BigDecimal given
                && price.signum() == 0) {
            extended = given;
        }
        extended = money(extended);
        line.with(kind.extended(), extended).with(AMOUNT, money(extended.subtract(line.decimal("DiscountAmount"))));
    }

    private static BigDecimal rounded(Row line, String field, int decimals) {
        BigDecimal value = line.decimal(field);
        if (value.scale() > decimals) {
            value = value.setScale(decimals, RoundingMode.HALF_UP);
        }
        line.with(field, value);
        return value;
    }

    private static void usual(Row line, String field, Object value) {
        if (!line.filled(field) && value != null) {
            line.with(field, value);
        }
    }

    /** To the cent. */
    static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
