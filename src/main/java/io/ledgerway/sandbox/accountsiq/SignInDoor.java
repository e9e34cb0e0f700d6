package io.ledgerway.sandbox.accountsiq;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code Login} of version 1.1; {@code TokenGet} and {@code TokenRefresh} of version 2.0 (apis/accountsiq.md 2). */
final class SignInDoor {

    static final Set<String> OPERATIONS = Set.of("Login", "TokenGet", "TokenRefresh");

    private static final List<Field> LOGIN =
            List.of(Field.of("companyID:string?"), Field.of("partnerKey:string?"), Field.of("userKey:string?"));
    private static final List<Field> TOKEN_GET =
            List.of(Field.of("clientId:string?"), Field.of("clientSecret:string?"));
    private static final List<Field> TOKEN_REFRESH =
            List.of(Field.of("clientId:string?"), Field.of("clientSecret:string?"), Field.of("refreshToken:string?"));

    private final SignInDesk desk;
    private final Habits habits;

    SignInDoor(SignInDesk desk, Habits habits) {
        this.desk = desk;
        this.habits = habits;
    }

    String answer(Version version, Envelope envelope) throws SoapFault {
        boolean login = envelope.operation().equals("Login");
        if (login != (version == Version.V1_1)) {
            throw BusinessDoor.unknown(envelope.operation());
        }
        boolean retired = habits.settings().retired(version);
        return login ? login(envelope.body(), retired) : tokens(envelope, retired);
    }

    private String login(XmlNode body, boolean retired) throws SoapFault {
        Values keys = read(body, LOGIN);
        Optional<Token> token = retired
                ? Optional.empty()
                : desk.login(keys.text("companyID"), keys.text("partnerKey"), keys.text("userKey"));
        return writing().login(token.map(Token::value).orElse(null));
    }

    private String tokens(Envelope envelope, boolean retired) throws SoapFault {
        String operation = envelope.operation();
        Values keys = read(envelope.body(), operation.equals("TokenGet") ? TOKEN_GET : TOKEN_REFRESH);
        if (retired) {
            return refused(operation, "API_DEPRECATED_FEATURE", "This version of the web service has ended.");
        }
        String clientId = keys.text("clientId");
        String secret = keys.text("clientSecret");
        if (operation.equals("TokenGet")) {
            return issued(
                    operation,
                    desk.tokenGet(clientId, secret),
                    "CANNOT_LOGIN_INVALID_CREDENTIALS",
                    "The client id or the client secret is wrong.");
        }
        if (!desk.isClient(clientId, secret)) {
            return refused(
                    operation, "CANNOT_LOGIN_INVALID_CREDENTIALS", "The client id or the client secret is wrong.");
        }
        return issued(
                operation,
                desk.refresh(keys.text("refreshToken")),
                "OAUTH_INTEGRATION_APPS_REFRESH_TOKEN_EXPIRED",
                "The refresh token has expired.");
    }

    private String issued(String operation, Optional<Token> token, String code, String message) {
        if (token.isEmpty()) {
            return refused(operation, code, message);
        }
        Values pair = new Values()
                .with("AccessToken", token.get().value())
                .with("RefreshToken", token.get().refresh());
        return writing().tokens(operation, pair, Map.of("Status", "Success", "ErrorCode", "SUCCESS"));
    }

    private String refused(String operation, String code, String message) {
        Map<String, String> status = new LinkedHashMap<>();
        status.put("Status", "Failure");
        status.put("ErrorCode", code);
        status.put("ErrorMessage", message);
        return writing().tokens(operation, null, status);
    }

    private Values read(XmlNode body, List<Field> fields) throws SoapFault {
        HabitSettings now = habits.settings();
        return new RequestReading(now.has(Habit.LENIENT_READING), new SimpleValues(now.serverZone()))
                .read(body, fields);
    }

    private AnswerWriting writing() {
        return new AnswerWriting(habits.has(Habit.ADDS_UNKNOWN_ELEMENTS), false);
    }
}
