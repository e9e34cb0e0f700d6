package io.ledgerway.sandbox.acumatica;

/** Whose password is right, and whether the account is locked (apis/acumatica.md 2.2). Safe for many threads. */
final class SignInDesk {

    private static final String EXCEPTION = "PX.Data.PXException";

    private final Habits habits;
    private AcumaticaAccount account;
    private int refusedInRow;
    private boolean locked;
    private long refused;

    SignInDesk(AcumaticaAccount account, Habits habits) {
        this.account = account;
        this.habits = habits;
    }

    synchronized AcumaticaAccount account() {
        return account;
    }

    /** Takes other credentials; the account is not locked. */
    synchronized void account(AcumaticaAccount changed) {
        account = changed;
        unlock();
    }

    /**
     * Checks name and password.
     *
     * @throws Refusal when they are wrong, or the account may not sign in
     */
    synchronized void check(String name, String password) {
        if (!account.username().equalsIgnoreCase(name)) {
            throw wrong();
        }
        if (locked) {
            refused++;
            throw Refusal.of(500, EXCEPTION, "Your account has been locked out. Contact your administrator.");
        }
        if (!account.password().equals(password)) {
            int limit = habits.settings().lockAfter();
            locked = limit > 0 && ++refusedInRow >= limit;
            throw wrong();
        }
        refusedInRow = 0;
        if (habits.has(Habit.ACCOUNT_DISABLED)) {
            refused++;
            throw Refusal.of(500, EXCEPTION, "Your account is disabled. Contact your administrator.");
        }
        if (habits.has(Habit.PASSWORD_MUST_CHANGE)) {
            refused++;
            throw Refusal.of(500, EXCEPTION, "Your password must be changed. Sign in by a browser to change it.");
        }
    }

    /**
     * Checks the tenant's name.
     *
     * @param tenant null or empty = the default one
     * @throws Refusal when there is no such tenant
     */
    synchronized void checkTenant(String tenant) {
        boolean named = tenant != null && !tenant.isEmpty();
        if (named && !habits.has(Habit.SINGLE_TENANT) && !account.tenant().equalsIgnoreCase(tenant)) {
            refused++;
            throw Refusal.of(
                    500,
                    "PX.Data.PXUndefinedCompanyException",
                    "A proper company ID cannot be determined for the request.");
        }
    }

    synchronized void unlock() {
        locked = false;
        refusedInRow = 0;
    }

    synchronized boolean locked() {
        return locked;
    }

    /** Sign-ins refused for what they said, those by token included. */
    synchronized long refused() {
        return refused;
    }

    synchronized void countRefused() {
        refused++;
    }

    synchronized void clearCounts() {
        refused = 0;
    }

    private Refusal wrong() {
        refused++;
        return Refusal.of(habits.settings().wrongPasswordStatus(), EXCEPTION, "Invalid credentials. Please try again.");
    }
}
