package io.ledgerway.sandbox.accountsiq;

import java.util.Map;

/** Adds and changes master rows as an administrator does, with what a new row of its kind has by itself. */
final class MasterRows {

    private final Company company;

    MasterRows(Company company) {
        this.company = company;
    }

    /**
     * Adds a row, or changes fields of the one with its key.
     *
     * @throws IllegalArgumentException when the key is missing, a field is unknown or a value cannot be read
     */
    void put(Master master, Map<String, ?> fields) {
        Values sent = ControlValues.read(master.type(), fields);
        String key = sent.text(master.key());
        if (key == null || key.isEmpty()) {
            throw new IllegalArgumentException("A " + master.type() + " needs a " + master.key() + ".");
        }
        Values row = company.find(master, key).map(Values::copy).orElseGet(() -> fresh(master));
        company.put(master, twins(master, row.withAll(sent)));
    }

    private Values fresh(Master master) {
        Values row = new Values();
        switch (master) {
            case CUSTOMER, SUPPLIER ->
                row.with("AccountID", company.nextAccountId())
                        .with("LedgerType", master == Master.CUSTOMER ? "Sales" : "Purchases")
                        .with("CurrencyCode", "EUR")
                        .with("CreditTermID", "NET30")
                        .with("ControlGLAccountCode", master == Master.CUSTOMER ? "5000" : "6000")
                        .with("CreationDate", company.now())
                        .with("RowVersionNumber", "1")
                        .with("IsActive", true);
            case GL_ACCOUNT, DEPARTMENT -> row.with("IsActive", true);
            default -> {}
        }
        return row;
    }

    /** A period has each field twice, once with an underscore before its name. */
    private static Values twins(Master master, Values row) {
        if (master == Master.PERIOD) {
            Contract.get().fields(master.type()).stream()
                    .map(Field::name)
                    .filter(name -> name.startsWith("_"))
                    .forEach(name -> row.with(name, row.get(name.substring(1))));
        }
        return row;
    }
}
