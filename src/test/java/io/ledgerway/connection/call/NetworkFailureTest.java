package io.ledgerway.connection.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkFailureTest {

    static Stream<Arguments> whatAPersonMustMend() {
        return Stream.of(
                arguments(
                        handshake(new CertificateException(new CertPathBuilderException("unable to find valid path"))),
                        "is not trusted",
                        "trust-store"),
                arguments(handshake(new CertificateExpiredException("NotAfter: 2026-01-01")), "expired", "renewed"),
                arguments(handshake(new CertificateNotYetValidException("NotBefore")), "not valid yet", "clock"),
                arguments(
                        new SSLPeerUnverifiedException("Certificate for <10.0.0.7> doesn't match [erp.example]"),
                        "erp.example",
                        "url"),
                arguments(handshake(new CertificateException("No name matching erp found")), "No name matching", "url"),
                arguments(
                        handshake(new CertificateException(new CertPathValidatorException("algorithm constraints"))),
                        "algorithm constraints",
                        "mended where it is wrong"),
                arguments(new UnknownHostException("erp.exampel"), "erp.exampel", "url"));
    }

    @ParameterizedTest
    @MethodSource("whatAPersonMustMend")
    void whatDoesNotPassByItselfSaysWhatToDo(Exception failure, String words, String advice) {
        NetworkFailure said = NetworkFailure.of(failure);

        assertThat(said.words()).contains(words).doesNotContain("PKIX");
        assertThat(said.advice()).contains(advice);
    }

    @Test
    void whatMayPassIsLeftToPass() {
        assertThat(NetworkFailure.of(new SocketTimeoutException("Read timed out")))
                .isEqualTo(new NetworkFailure("Read timed out", null));
        assertThat(NetworkFailure.of(new SSLHandshakeException("Remote host terminated the handshake")))
                .isEqualTo(new NetworkFailure("Remote host terminated the handshake", null));
        assertThat(NetworkFailure.of(new IOException(" "))).isEqualTo(new NetworkFailure("IOException", null));
    }

    @Test
    void whatIsNotTheNetworksIsToldByNameOnly() {
        assertThat(NetworkFailure.of(new IllegalStateException("password=hush")))
                .isEqualTo(new NetworkFailure("IllegalStateException", null));
    }

    private static Exception handshake(Exception cause) {
        SSLHandshakeException failure = new SSLHandshakeException(cause.getMessage());
        failure.initCause(cause);
        return failure;
    }
}
