package io.ledgerway.operations;

import io.ledgerway.cause.CausedException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences why the hub does not start, instead of in a stack trace. */
class CausedFailureAnalyzer extends AbstractFailureAnalyzer<CausedException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, CausedException caused) {
        return new FailureAnalysis(caused.why().message(), caused.why().action(), caused);
    }
}
