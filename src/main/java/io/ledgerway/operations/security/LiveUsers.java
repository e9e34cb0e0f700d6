package io.ledgerway.operations.security;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * The administrator, and the users of {@code ledgerway.users.<name>}: {@code password-hash} (BCrypt, or another encoder named
 * by its id, such as <code>{argon2}</code>) and {@code role}. Settings are read at each log-in, so a changed file counts at once.
 */
class LiveUsers implements UserDetailsService {

    private static final Logger LOG = LoggerFactory.getLogger(LiveUsers.class);
    private static final Bindable<Map<String, Entry>> USERS = Bindable.mapOf(String.class, Entry.class);

    private final Environment settings;
    private final Administrator administrator;

    LiveUsers(Environment settings, Administrator administrator) {
        this.settings = settings;
        this.administrator = administrator;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return fromSettings(name)
                .or(() -> Optional.of(administrator)
                        .filter(admin -> admin.name().equals(name))
                        .map(admin -> user(name, encoded(admin.password()), Role.ADMIN)))
                .orElseThrow(() -> new UsernameNotFoundException("No such user"));
    }

    private Optional<UserDetails> fromSettings(String name) {
        Entry entry = Binder.get(settings)
                .bind("ledgerway.users", USERS)
                .orElseGet(Map::of)
                .get(name);
        if (entry == null
                || entry.passwordHash() == null
                || entry.passwordHash().isBlank()) {
            return Optional.empty();
        }
        Optional<Role> role = Role.named(entry.role());
        if (role.isEmpty()) {
            LOG.warn(
                    "User {} cannot log in: ledgerway.users.{}.role must be viewer, operator or admin. Correct the setting.",
                    name,
                    name);
        }
        return role.map(known -> user(name, entry.passwordHash().trim(), known));
    }

    /** A password without the id of its encoder is plain text, as in Spring Boot. */
    private static String encoded(String password) {
        return password.matches("(?s)\\{.+?}.*") ? password : "{noop}" + password;
    }

    private static UserDetails user(String name, String password, Role role) {
        return User.withUsername(name)
                .password(password)
                .authorities(role.authority())
                .build();
    }

    /** One user as set. */
    record Entry(String passwordHash, String role) {}
}
