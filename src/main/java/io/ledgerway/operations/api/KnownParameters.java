package io.ledgerway.operations.api;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters that a call does not know: a misspelt filter would silently mean "all", and replay too much. */
class KnownParameters implements HandlerInterceptor {

    private final DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Set<String> known = known(method);
            request.getParameterMap().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .ifPresent(name -> refuse(name, known));
        }
        return true;
    }

    private Set<String> known(HandlerMethod method) {
        Set<String> known = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(names);
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null) {
                known.add(StringUtils.hasText(named.name()) ? named.name() : parameter.getParameterName());
            }
            if (parameter.getParameterType() == Paging.class) {
                known.addAll(Set.of("page", "size"));
            }
        }
        return known;
    }

    private static void refuse(String name, Set<String> known) {
        throw new CausedException(new Cause(
                "PARAMETER_UNKNOWN",
                "This call has no parameter '" + name + "'.",
                known.isEmpty() ? "Leave it out." : "Use one of: " + String.join(", ", known) + "."));
    }
}
