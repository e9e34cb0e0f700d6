package io.ledgerway.secret;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the hub's key comes from: the setting, else a file beside the embedded database, else the hub does not start. */
@Configuration(proxyBeanMethods = false)
class HubKeyConfiguration {

    static final String SETTING = "ledgerway.session-key";
    static final int KEY_BYTES = 32;

    @Bean("hubKey")
    HubKey hubKey(Environment environment, DataSource database) throws SQLException {
        List<String> listed = Binder.get(environment)
                .bind(SETTING, Bindable.listOf(String.class))
                .orElse(List.of());
        try (Connection connection = database.getConnection()) {
            return new AesGcmHubKey(keys(listed, connection.getMetaData().getURL()));
        }
    }

    /** The keys, newest first. */
    static List<byte[]> keys(List<String> listed, String jdbcUrl) {
        List<String> texts = listed.stream()
                .map(String::trim)
                .filter(text -> !text.isEmpty())
                .toList();
        if (!texts.isEmpty()) {
            List<byte[]> keys = new ArrayList<>();
            texts.forEach(text -> keys.add(decode(text, "Entry " + (keys.size() + 1) + " of " + SETTING)));
            return keys;
        }
        if (jdbcUrl.startsWith("jdbc:h2:mem:")) {
            return List.of(new SecureRandom().generateSeed(KEY_BYTES));
        }
        Path database = EmbeddedFile.of(jdbcUrl).orElseThrow(SessionKeyException::missing);
        Path file = database.resolveSibling("ledgerway.key");
        return List.of(decode(new KeyFile(file).read(), "The key file " + file));
    }

    private static byte[] decode(String text, String place) {
        try {
            byte[] key = Base64.getDecoder().decode(text);
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below: the text itself must not be shown
        }
        throw SessionKeyException.invalid(place);
    }
}
