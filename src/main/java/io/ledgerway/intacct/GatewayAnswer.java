package io.ledgerway.intacct;

import java.time.Instant;
import java.util.List;

/**
 * What the gateway answered, or why there is no answer of the gateway.
 */
sealed interface GatewayAnswer {

    /** Nothing usable came: not sent, lost, no XML, cut in the middle. */
    record None(boolean surelyNotSent) implements GatewayAnswer {}

    /** The whole request was refused before any function: wrong sender, wrong XML, busy. */
    record ControlFailure(List<GatewayError> errors) implements GatewayAnswer {}

    /** The user or the session was refused before any function. */
    record SignInFailure(List<GatewayError> errors) implements GatewayAnswer {}

    /** Taken for later: the real answer comes to the policy's address. */
    record Acknowledged(String controlId) implements GatewayAnswer {}

    /**
     * Functions were executed.
     *
     * @param controlId of the request
     * @param sessionEnd until when the session lives if it is not used again; null where the answer does not say
     * @param results in the order of the request; matched by control id only
     */
    record Results(String controlId, Instant sessionEnd, List<FunctionResult> results) implements GatewayAnswer {

        public Results {
            results = List.copyOf(results);
        }

        FunctionResult of(String functionControlId) {
            for (FunctionResult result : results) {
                if (functionControlId.equals(result.controlId())) {
                    return result;
                }
            }
            return null;
        }
    }
}
