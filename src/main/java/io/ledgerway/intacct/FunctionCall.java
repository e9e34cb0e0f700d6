package io.ledgerway.intacct;

import io.ledgerway.cause.CausedException;

/**
 * One function of an integrator on its way. Immutable; each step gives a new one.
 *
 * @param uniqueId whether Intacct refuses it when it was executed under its control id before
 * @param session of the call under way; null before the sign-in
 * @param refusals sessions refused one after the other
 * @param result null until there is one
 * @param failure why there is none; null unless it ended so
 */
record FunctionCall(
        GatewayFunction function,
        boolean uniqueId,
        GatewaySession session,
        int refusals,
        FunctionResult result,
        CausedException failure) {

    static FunctionCall of(GatewayFunction function, boolean uniqueId) {
        return new FunctionCall(function, uniqueId, null, 0, null, null);
    }

    /** Whether a call is still to be made. */
    public boolean open() {
        return result == null && failure == null;
    }

    FunctionCall in(GatewaySession live) {
        return new FunctionCall(function, uniqueId, live, refusals, null, null);
    }

    FunctionCall sessionRefused() {
        return new FunctionCall(function, uniqueId, null, refusals + 1, null, null);
    }

    FunctionCall ended(FunctionResult given) {
        return new FunctionCall(function, uniqueId, session, refusals, given, null);
    }

    FunctionCall failed(CausedException why) {
        return new FunctionCall(function, uniqueId, session, refusals, null, why);
    }

    /** By its name only. */
    @Override
    public String toString() {
        return "FunctionCall[" + function.body().name() + "]";
    }
}
