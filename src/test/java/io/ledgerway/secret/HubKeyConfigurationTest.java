package io.ledgerway.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

class HubKeyConfigurationTest {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String POSTGRES = "jdbc:postgresql://db/ledgerway";

    @TempDir
    Path folder;

    @Test
    void anEmbeddedDatabaseGetsAKeyFileBesideItThatOnlyItsOwnerReads() throws Exception {
        List<byte[]> first = HubKeyConfiguration.keys(List.of(), fileDatabase());
        List<byte[]> afterRestart = HubKeyConfiguration.keys(List.of(), fileDatabase());

        assertThat(afterRestart.get(0)).isEqualTo(first.get(0)).hasSize(32);
        Path file = folder.resolve("data/ledgerway.key");
        assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void aSpoiledKeyFileIsNamedAndNeverReplaced() throws Exception {
        Path file = Files.writeString(
                Files.createDirectories(folder.resolve("data")).resolve("ledgerway.key"), "spoilt");

        assertThatThrownBy(() -> HubKeyConfiguration.keys(List.of(), fileDatabase()))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("is not the base64 text of 32 bytes")
                .hasMessageNotContaining("spoilt");
        assertThat(file).hasContent("spoilt");
    }

    @Test
    void aSharedDatabaseWithoutAKeyStopsTheStartInPlainWords() {
        assertThatThrownBy(() -> HubKeyConfiguration.keys(List.of(" "), POSTGRES))
                .isInstanceOfSatisfying(SessionKeyException.class, refused -> {
                    var analysis = new SessionKeyFailureAnalyzer().analyze(refused, refused);
                    assertThat(analysis.getDescription()).startsWith("ledgerway.session-key is not set");
                    assertThat(analysis.getAction()).contains("openssl rand -base64 32");
                });
        assertThatThrownBy(() -> HubKeyConfiguration.keys(List.of(), "jdbc:h2:tcp://host/~/ledgerway"))
                .isInstanceOf(SessionKeyException.class);
    }

    @Test
    void aListedKeyThatIsNoneIsNamedByItsPlaceAndNotShown() {
        assertThatThrownBy(() -> HubKeyConfiguration.keys(List.of(KEY, "c2hvcnQ="), POSTGRES))
                .hasMessageContaining("Entry 2 of ledgerway.session-key")
                .hasMessageNotContaining("c2hvcnQ=");
    }

    @Test
    void theSettingIsAListNewestFirst() throws SQLException {
        DriverManagerDataSource memory = new DriverManagerDataSource("jdbc:h2:mem:keys");
        HubKeyConfiguration configuration = new HubKeyConfiguration();
        String other = KEY.replace("MDE", "MTE");
        HubKey one = configuration.hubKey(new MockEnvironment().withProperty("ledgerway.session-key", KEY), memory);
        HubKey both = configuration.hubKey(
                new MockEnvironment().withProperty("ledgerway.session-key", other + "," + KEY), memory);

        assertThat(both.decrypt(one.encrypt("token", "c"), "c")).isEqualTo("token");
    }

    @Test
    void aDatabaseInMemoryGetsAKeyForItsLifetime() throws SQLException {
        HubKey key =
                new HubKeyConfiguration().hubKey(new MockEnvironment(), new DriverManagerDataSource("jdbc:h2:mem:k"));

        assertThat(key.decrypt(key.encrypt("token", "c"), "c")).isEqualTo("token");
    }

    @Test
    void theDriverTellsTheAddressOfTheFile() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("data/ledgerway") + ";WRITE_DELAY=0";

        new HubKeyConfiguration().hubKey(new MockEnvironment(), new DriverManagerDataSource(url));

        assertThat(folder.resolve("data/ledgerway.key")).exists();
        assertThat(EmbeddedFile.of("jdbc:h2:./data/x"))
                .contains(Path.of("data/x").toAbsolutePath());
        assertThat(EmbeddedFile.of("jdbc:h2:~/x")).contains(Path.of(System.getProperty("user.home"), "x"));
    }

    private String fileDatabase() {
        return "jdbc:h2:file:" + folder.resolve("data/ledgerway");
    }
}
