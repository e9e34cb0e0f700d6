package io.ledgerway.compare;

/** What a full compare came to, in one line for the log and the console. */
public final class CompareLine {

    private CompareLine() {}

    public static String of(FullCompare compare) {
        String counts = "full compare " + compare.id() + ": read " + compare.readRows() + ", compared "
                + compare.compared() + ", missing " + compare.missing() + ", deleted " + compare.deleted();
        return compare.cause() == null
                ? counts
                : counts + ". " + compare.cause().sentence();
    }
}
