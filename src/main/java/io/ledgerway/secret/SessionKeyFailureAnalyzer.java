package io.ledgerway.secret;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the hub refuses to start in two sentences instead of a stack trace. */
class SessionKeyFailureAnalyzer extends AbstractFailureAnalyzer<SessionKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, SessionKeyException refused) {
        return new FailureAnalysis(refused.why().message(), refused.why().action(), refused);
    }
}
