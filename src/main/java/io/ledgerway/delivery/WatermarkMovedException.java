package io.ledgerway.delivery;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;

/** Another collector moved the watermark meanwhile: this page is not recorded, and nothing is lost. */
public class WatermarkMovedException extends CausedException {

    private static final long serialVersionUID = 1L;

    WatermarkMovedException(String name) {
        super(new Cause(
                "WATERMARK_MOVED",
                "Another collector moved the watermark '" + name + "' while this one was reading.",
                "Nothing to do: the other one recorded the same entries."));
    }
}
