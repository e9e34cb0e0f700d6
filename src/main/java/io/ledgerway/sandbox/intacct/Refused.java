package io.ledgerway.sandbox.intacct;

import java.util.ArrayList;
import java.util.List;

/** The gateway refuses a request, a sign-in or a function, by these errors in this order. */
final class Refused extends RuntimeException {

    private final List<GatewayError> errors;

    Refused(List<GatewayError> errors) {
        super(errors.get(0).number() + " " + errors.get(0).description2(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    Refused(String number, String description2) {
        this(List.of(GatewayError.of(number, description2)));
    }

    List<GatewayError> errors() {
        return errors;
    }

    /** The same with a wrapper behind the cause. */
    Refused wrapped(GatewayError wrapper) {
        List<GatewayError> more = new ArrayList<>(errors);
        more.add(wrapper);
        return new Refused(more);
    }
}
