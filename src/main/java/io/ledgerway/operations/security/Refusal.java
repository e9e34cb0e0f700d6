package io.ledgerway.operations.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerway.cause.Cause;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** The answer to a request that may not pass: a status and a {@link Cause}, the same for unknown users and wrong passwords. */
class Refusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Cause LOG_IN = new Cause(
            "LOG_IN_REQUIRED", "This needs a log-in.", "Log in, or send a user and password with HTTP Basic.");
    private static final Cause TOKEN = new Cause(
            "CSRF_TOKEN_MISSING",
            "The request came with a session but without its CSRF token.",
            "Send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN, or use HTTP Basic without a session.");
    private static final Cause ROLE =
            new Cause("NOT_ALLOWED", "Your role does not allow this.", "Ask an administrator for the role that does.");

    private final ObjectMapper json;

    Refusal(ObjectMapper json) {
        this.json = json;
    }

    /** Asks for HTTP Basic in the API only: elsewhere a browser would open its own log-in window. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Ledgerway\", charset=\"UTF-8\"");
        }
        answer(response, HttpServletResponse.SC_UNAUTHORIZED, LOG_IN);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        answer(response, HttpServletResponse.SC_FORBIDDEN, reason instanceof CsrfException ? TOKEN : ROLE);
    }

    private void answer(HttpServletResponse response, int status, Cause cause) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Map.of("cause", cause));
    }
}
