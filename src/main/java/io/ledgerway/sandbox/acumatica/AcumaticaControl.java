package io.ledgerway.sandbox.acumatica;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;

/** What people do in Acumatica beside the hub. */
public final class AcumaticaControl {

    private final Company company;
    private final SignInDesk desk;
    private final Sessions sessions;
    private final TokenDesk tokens;
    private final PartyRows parties;
    private final Runnable reset;

    AcumaticaControl(Company company, SignInDesk desk, Sessions sessions, TokenDesk tokens, Runnable reset) {
        this.company = company;
        this.desk = desk;
        this.sessions = sessions;
        this.tokens = tokens;
        this.parties = new PartyRows(company);
        this.reset = reset;
    }

    /** Another password; live sessions stay, as in the real one. The account is unlocked. */
    public void changePassword(String password) {
        desk.account(desk.account().password(password));
    }

    /** Another secret of the connected application; tokens stay. */
    public void changeClientSecret(String secret) {
        desk.account(desk.account().clientSecret(secret));
    }

    /** Other credentials at once. */
    public void changeAccount(AcumaticaAccount account) {
        desk.account(account);
    }

    /** Unlocks the account. */
    public void unlock() {
        desk.unlock();
    }

    /** Every session and token ends now, as when the application pool is recycled; refresh tokens end too. Says how many sessions. */
    public int expireSessions() {
        tokens.revokeAll();
        return sessions.endAll();
    }

    /** Adds a customer, active, terms 30D. @param taxZone null = none */
    public void addCustomer(String id, String name, String currency, String taxZone) {
        put("Customer", PartyRows.fields("Customer", id, name, currency, taxZone));
    }

    /** Adds a vendor, active, terms 30D. @param taxZone null = none */
    public void addVendor(String id, String name, String currency, String taxZone) {
        put("Vendor", PartyRows.fields("Vendor", id, name, currency, taxZone));
    }

    /**
     * Adds a customer or a vendor, or changes fields of the one with its key.
     *
     * @param entity {@code Customer} or {@code Vendor}
     * @param fields by the contract's names, values as in JSON without wrapper
     * @throws IllegalArgumentException when something is missing, unknown or wrong
     */
    public void put(String entity, Map<String, ?> fields) {
        synchronized (company) {
            parties.put(entity, fields);
        }
    }

    /** Adds an account, or changes the one with its id. */
    public void put(Account account) {
        synchronized (company) {
            company.masters().put(account);
        }
    }

    /** Adds an item, or changes the one with its id. */
    public void put(Item item) {
        synchronized (company) {
            company.masters().put(item);
        }
    }

    /** Adds terms, or changes those with their id. */
    public void put(Terms terms) {
        synchronized (company) {
            company.masters().put(terms);
        }
    }

    /** Adds a tax zone, or changes the one with its id. */
    public void put(TaxZone zone) {
        synchronized (company) {
            company.masters().put(zone);
        }
    }

    /** Adds a tax and its category, or changes its rate. */
    public void put(Tax tax) {
        synchronized (company) {
            company.masters().put(tax);
        }
    }

    /** Adds what is known by its name only. @param kind {@code subaccount}, {@code branch}, {@code tax-category}, {@code project}, {@code currency} */
    public void addName(String kind, String name) {
        synchronized (company) {
            company.masters().put(Masters.Named.valueOf(constant(kind)), name);
        }
    }

    /** Adds a text field beside the contract. @param name {@code View.Field}, such as {@code Document.AttributeREF} */
    public void addCustomField(DocumentKind kind, String name) {
        synchronized (company) {
            company.masters().put(new CustomField(kind.entity(), name, FieldType.STRING));
        }
    }

    /** Closes or opens a period, in receivables and payables. It is generated if there is none. */
    public void closePeriod(YearMonth month, boolean closed) {
        synchronized (company) {
            company.masters().put(new Period(month, closed, closed));
        }
    }

    /**
     * Changes a document by hand, unchecked, such as its {@code Status} or {@code Amount}.
     *
     * @param value a text, a decimal or a boolean, as the field has it; null = empty
     * @throws IllegalArgumentException when there is no such document
     */
    public void edit(DocumentKind kind, String referenceNbr, String field, Object value) {
        synchronized (company) {
            Row row = company.find(kind.entity(), "ReferenceNbr", referenceNbr)
                    .orElseThrow(() -> new IllegalArgumentException("There is no " + kind + " " + referenceNbr + "."));
            row.with(field, value instanceof Number number ? new BigDecimal(number.toString()) : value);
        }
    }

    /** Everything as it was at the start: books, masters, habits, credentials, sessions, counts. */
    public void reset() {
        reset.run();
    }

    static String constant(String name) {
        return name.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }
}
