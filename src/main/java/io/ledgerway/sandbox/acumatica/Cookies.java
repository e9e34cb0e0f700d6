package io.ledgerway.sandbox.acumatica;

import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The cookies of a session (apis/acumatica.md 2.1). A caller must send back the whole jar. */
final class Cookies {

    private static final String SESSION = "ASP.NET_SessionId";
    private static final String TICKET = ".ASPXAUTH";
    private static final String ATTRIBUTES = "; path=/; HttpOnly; SameSite=Lax";

    private Cookies() {}

    /** The answer with the session's cookies. */
    static Answer set(Answer answer, Session session, String tenant) {
        Map<String, String> cookies = Map.of(
                SESSION,
                session.id(),
                TICKET,
                session.ticket(),
                "UserBranch",
                session.branch(),
                "Locale",
                "Culture=en-US&TimeZone=GMTM0000G",
                "CompanyID",
                tenant);
        return answer.with(
                "Set-Cookie",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue() + ATTRIBUTES)
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    /** The session that the call names; null = none. */
    static String sessionId(Call call) {
        return value(call, SESSION);
    }

    /** Whether the call proves that it may use the session. */
    static boolean prove(Call call, Session session) {
        return session.ticket().equals(value(call, TICKET));
    }

    /** Some clients send whole Set-Cookie strings back, attributes included. */
    private static String value(Call call, String name) {
        String header = call.header("cookie");
        if (header == null) {
            return null;
        }
        return List.of(header.split("[;,]\\s*")).stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }
}
