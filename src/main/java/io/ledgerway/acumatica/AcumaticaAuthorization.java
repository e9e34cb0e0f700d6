package io.ledgerway.acumatica;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.secret.HubKey;
import io.ledgerway.session.Authorization;
import io.ledgerway.session.Session;
import io.ledgerway.session.Sessions;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Lets an administrator allow the hub into Acumatica by browser; what was allowed is kept with the sessions, encrypted. */
@Component("acumaticaAuthorization")
class AcumaticaAuthorization implements Authorization {

    private final Connections connections;
    private final Sessions sessions;
    private final SignInRoute signIn;
    private final HubKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AcumaticaAuthorization(Connections connections, Sessions sessions, SignInRoute signIn, HubKey key, Clock clock) {
        this.connections = connections;
        this.sessions = sessions;
        this.signIn = signIn;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public String system() {
        return "acumatica";
    }

    @Override
    public URI ask(String connection, URI back, String actor) {
        ConnectionSettings settings = byPerson(connection);
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String verifier = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        String written = settings.value("redirect-uri", null);
        URI comesBack = written == null ? back : URI.create(written);
        AuthorizationState state = new AuthorizationState(
                actor, verifier, comesBack, clock.instant().plus(AuthorizationState.LIFE));
        return AuthorizationQuestion.of(settings, comesBack, verifier, state.sealed(key, connection));
    }

    @Override
    public void finish(String connection, String state, String code, String actor) {
        byPerson(connection);
        AuthorizationState begun = AuthorizationState.of(state, key, connection, actor, clock.instant());
        Session former = sessions.current(connection).orElse(null);
        AllowedCode allowed = new AllowedCode(code, begun.verifier(), begun.back());
        try {
            sessions.replace(connection, signIn.allowed(connection, allowed, former));
        } catch (CausedException e) {
            throw e.why().code().equals(Causes.LOST) ? new CausedException(begunAnew(e.why())) : e;
        }
    }

    /** A code is taken once, so a person has to allow it again. */
    private static Cause begunAnew(Cause lost) {
        return new Cause(
                lost.code(),
                lost.message(),
                "Authorize the connection once more. If Acumatica then says API Login Limit, end the session there that the lost"
                        + " answer left.");
    }

    private ConnectionSettings byPerson(String connection) {
        ConnectionSettings settings = connections.get(connection);
        if (!OAuth.byPerson(settings)) {
            throw new CausedException(new Cause(
                    "AUTHORIZATION_NOT_USED",
                    "Connection " + connection + " does not sign in by a person's authorization.",
                    "Set 'authentication: oauth2' and 'grant: authorization-code' where it is wanted."));
        }
        return settings;
    }
}
