package io.ledgerway.operations.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The one administrator that the hub always has: {@code spring.security.user.name} and {@code .password}; in the sandbox
 * {@code admin}/{@code admin} while the server listens on loopback only; else {@code admin} with a password made at start.
 *
 * @param password as it was set: plain, or with the id of its encoder, such as <code>{bcrypt}</code>
 * @param generated whether the password was made at this start and must be shown to somebody
 */
record Administrator(String name, String password, boolean generated) {

    private static final int PASSWORD_BYTES = 18;

    static Administrator of(Environment settings) {
        String name = settings.getProperty("spring.security.user.name", "admin");
        String password = settings.getProperty("spring.security.user.password", "");
        if (!password.isBlank()) {
            return new Administrator(name, password, false);
        }
        if (settings.acceptsProfiles(Profiles.of("sandbox")) && onLoopback(settings)) {
            return new Administrator(name, "admin", false);
        }
        return new Administrator(name, newPassword(), true);
    }

    /** Whether the server will be reached from this machine only; unset counts, since the sandbox then binds to loopback. */
    private static boolean onLoopback(Environment settings) {
        String address = settings.getProperty("server.address", "");
        try {
            return address.isBlank() || InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "Administrator[" + name + "]";
    }
}
