package io.ledgerway.session;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;

/** Signing in and out of a system through its Kamelets {@code <system>-sign-in} and {@code <system>-sign-out}, so that an operator sees each call. */
public final class SessionKamelets {

    private final ProducerTemplate template;
    private final String system;

    public SessionKamelets(ProducerTemplate template, String system) {
        this.template = template;
        this.system = system;
    }

    /**
     * Sends a body through {@code <system>-<step>}.
     *
     * @return the Kamelet's answer
     * @throws SignInRefusedException when the system refused
     * @throws CausedException when it could not be asked, or the hub failed
     */
    public Object ask(String step, String connection, Object body) {
        try {
            return template.requestBody("kamelet:" + system + "-" + step + "?connection=" + connection, body);
        } catch (CamelExecutionException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof CausedException caused) {
                    throw caused;
                }
            }
            throw failed(connection, e.getCause());
        }
    }

    /** The hub itself failed while signing in. */
    public CausedException failed(String connection, Throwable root) {
        return new CausedException(new Cause(
                "SIGN_IN_FAILED",
                "Signing in to " + connection + " failed inside the hub"
                        + (root == null ? "." : " (" + root.getClass().getSimpleName() + ")."),
                "Look at the log and the route " + system + "-sign-in; it is tried again by itself."));
    }
}
