package io.ledgerway.sandbox.intacct;

import java.time.LocalDate;
import java.util.Map;

/** What people do in Intacct beside the hub: its administrator, its bookkeepers, Sage itself. */
public final class IntacctControl {

    private final SignInDesk desk;
    private final Masters masters;
    private final Ledger ledger;
    private final Habits habits;
    private final WorkPlaces places;
    private final Runnable reset;

    IntacctControl(SignInDesk desk, Masters masters, Ledger ledger, Habits habits, WorkPlaces places, Runnable reset) {
        this.desk = desk;
        this.masters = masters;
        this.ledger = ledger;
        this.habits = habits;
        this.places = places;
        this.reset = reset;
    }

    /** How it behaves now. */
    public IntacctHabits habits() {
        return habits.get();
    }

    /**
     * Changes a habit, named as in the settings, such as {@code auto-numbering}.
     *
     * @throws RuntimeException when there is no such habit, or the value cannot be read
     */
    public void habit(String name, Object value) {
        habits.change(Map.of(name, value));
    }

    /** Puts all habits in place of those in force. */
    public void habits(IntacctHabits all) {
        habits.set(all);
    }

    /** The new password holds at once, and every session ends. */
    public void changePassword(String password) {
        desk.account(desk.account().userPassword(password));
    }

    /** The sender's new password holds at once. */
    public void changeSenderPassword(String password) {
        desk.account(desk.account().senderPassword(password));
    }

    /** Names and passwords all at once; every session ends. */
    public void changeAccount(IntacctAccount account) {
        desk.account(account);
    }

    /** Lets the sender into the company, or shuts it out. */
    public void authoriseSender(boolean authorised) {
        desk.authoriseSender(authorised);
    }

    /** Ends every session; says how many there were. */
    public int expireSessions() {
        return desk.end(session -> true);
    }

    /** Closes the books through this day; null opens them all. */
    public void closeThrough(LocalDate lastClosed) {
        habit("closed-until", lastClosed == null ? "" : lastClosed);
    }

    /** Adds a customer, or gives the one that is there another name. */
    public void addCustomer(String id, String name) {
        put(MasterKind.CUSTOMER, id, Map.of("NAME", name));
    }

    /** Adds a vendor, or gives the one that is there another name. */
    public void addVendor(String id, String name) {
        put(MasterKind.VENDOR, id, Map.of("NAME", name));
    }

    /** Adds a ledger account, or gives the one that is there another title. */
    public void addAccount(String number, String title) {
        put(MasterKind.GLACCOUNT, number, Map.of("TITLE", title));
    }

    /** @param rate percent, such as {@code 25}; @param sale true for sales, false for purchases */
    public void addTaxDetail(String id, String rate, boolean sale) {
        put(MasterKind.TAXDETAIL, id, Map.of("VALUE", rate, "TAXTYPE", sale ? "Sale" : "Purchase"));
    }

    /**
     * Adds a master row, or changes fields of the one that is there; {@code STATUS} is {@code active} or
     * {@code inactive}.
     *
     * @throws IllegalArgumentException when the object has no such field
     */
    public void put(MasterKind kind, String id, Map<String, ?> fields) {
        masters.put(kind, id, fields);
    }

    /** Makes a master row inactive. */
    public void retire(MasterKind kind, String id) {
        put(kind, id, Map.of("STATUS", "inactive"));
    }

    /** Deletes a document, as a bookkeeper may. */
    public void delete(long recordNo) {
        if (!ledger.remove(recordNo)) {
            throw new IllegalArgumentException("There is no document " + recordNo + ".");
        }
    }

    /** While held, functions that write wait in the middle of their work, their control ids being in process. */
    public void holdWork(boolean held) {
        places.hold(held);
    }

    /** Everything as it was at the start: books, master rows, habits, account, counts. */
    public void reset() {
        reset.run();
    }
}
