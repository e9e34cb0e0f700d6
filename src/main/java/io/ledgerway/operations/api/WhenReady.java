package io.ledgerway.operations.api;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Answers no call before the hub is ready: one that makes a Kamelet while the route files are being loaded could stop both. Until then each
 * is refused with the code {@code HUB_UNAVAILABLE}.
 */
final class WhenReady implements HandlerInterceptor {

    private final ApplicationAvailability availability;

    WhenReady(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            return true;
        }
        throw new CausedException(new Cause(
                "HUB_UNAVAILABLE",
                "The hub is starting or stopping; its routes do not run.",
                "Ask again when /actuator/health/readiness answers 200."));
    }
}
