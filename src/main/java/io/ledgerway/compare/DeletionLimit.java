package io.ledgerway.compare;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.flow.FlowSettings;
import java.math.BigDecimal;

/**
 * How much may vanish without asking: neither more documents than {@code most} nor a larger share of those compared
 * than {@code percent}. A lost right looks like a mass deletion.
 */
public record DeletionLimit(long most, BigDecimal percent) {

    private static final String NUMBER = "\\d{1,9}";
    private static final String SHARE = "\\d{1,3}(\\.\\d{1,4})?";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The flow's settings {@code max-deletions} and {@code max-deletions-percent}.
     *
     * @throws CausedException code {@code SETTING_INVALID}
     */
    public static DeletionLimit of(FlowSettings flows, String flow) {
        return new DeletionLimit(
                Long.parseLong(checked(flows, flow, "max-deletions", "50", NUMBER)),
                new BigDecimal(checked(flows, flow, "max-deletions-percent", "2", SHARE)));
    }

    /** Whether a person has to be asked. */
    public boolean exceededBy(long missing, long compared) {
        return missing > most
                || BigDecimal.valueOf(missing)
                                .multiply(HUNDRED)
                                .compareTo(percent.multiply(BigDecimal.valueOf(compared)))
                        > 0;
    }

    Cause question(String flow, long compare, long missing, long compared) {
        return new Cause(
                "MANY_DELETIONS",
                "The source shows " + missing + " of " + compared + " recorded documents no more; unasked go " + most
                        + " at most, and " + percent.toPlainString() + " %. Nothing was withdrawn.",
                "Check that the source's user still sees everything. If they are really deleted, approve: POST /api/flows/"
                        + flow + "/compares/" + compare + "/approve; else reject: …/reject.");
    }

    private static String checked(FlowSettings flows, String flow, String key, String fallback, String pattern) {
        String value = flows.value(flow, key, fallback);
        if (!value.matches(pattern)) {
            throw new CausedException(new Cause(
                    "SETTING_INVALID",
                    "The setting ledgerway.flows." + flow + "." + key + " is '" + value + "', which is no such number.",
                    "Write a number of 0 or more, such as " + fallback + "."));
        }
        return value;
    }
}
