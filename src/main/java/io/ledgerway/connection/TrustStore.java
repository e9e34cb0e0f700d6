package io.ledgerway.connection;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The certificates that one connection trusts instead of Java's own: a JKS, PKCS #12 or PEM file. */
public final class TrustStore {

    private TrustStore() {}

    /** Why the file cannot be used, ending a sentence; empty when it can. */
    static Optional<String> problem(String path, String password) {
        try {
            return read(path, password).size() > 0 ? Optional.empty() : Optional.of("it holds no certificate.");
        } catch (IOException | GeneralSecurityException e) {
            return Optional.of(
                    Files.isReadable(Path.of(path))
                            ? "it is no JKS, PKCS #12 or PEM file, or 'trust-store-password' does not open it."
                            : "there is no readable file at that place.");
        }
    }

    /** Why the file cannot be shown as our own certificate, ending a sentence; empty when it can. */
    static Optional<String> keysProblem(String path, String password) {
        try {
            KeyStore store = KeyStore.getInstance(new File(path), password.toCharArray());
            for (String alias : java.util.Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return Optional.empty();
                }
            }
            return Optional.of("it holds no key.");
        } catch (IOException | GeneralSecurityException e) {
            return Optional.of(
                    Files.isReadable(Path.of(path))
                            ? "it is no JKS or PKCS #12 file, or 'key-store-password' does not open it."
                            : "there is no readable file at that place.");
        }
    }

    /** Trusts what the file holds, and nothing else. */
    public static X509TrustManager trust(String path, String password) throws IOException, GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(read(path, password));
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager trust) {
                return trust;
            }
        }
        throw new GeneralSecurityException("This Java makes no X.509 trust manager");
    }

    private static KeyStore read(String path, String password) throws IOException, GeneralSecurityException {
        if (!path.toLowerCase(Locale.ROOT).matches(".*\\.(pem|crt|cer)")) {
            return KeyStore.getInstance(new File(path), password == null ? null : password.toCharArray());
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream file = Files.newInputStream(Path.of(path))) {
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry("ca-" + number++, certificate);
            }
        }
        return store;
    }
}
