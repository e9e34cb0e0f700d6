package io.ledgerway.connection;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The systems a connection can lead to, with the vendor's limits as defaults. Sources: apis/intempus.md (rate limit,
 * pages), apis/uniconta.md 2.1 and 4, apis/intacct.md 5 and 7, apis/accountsiq.md 2, apis/acumatica.md 2.3 and 2.4.
 */
enum OutsideSystem {
    INTEMPUS("https://intempus.dk", 2, 1000, 500, 50_000, "1d", "60s", "150s", "", "username", "api-key"),
    UNICONTA(
            "https://api.uniconta.com",
            1,
            100,
            0,
            5000,
            "50m",
            "60s",
            "150s",
            "ReferenceNumber",
            "username",
            "password"),
    /**
     * One request in flight per company; a slow answer is no failure, hence the long read timeout. Sessions slide, and
     * end when the gateway says so, not by age.
     */
    INTACCT(
            "https://api.intacct.com/ia/xml/xmlgw.phtml",
            1,
            50,
            0,
            0,
            "12h",
            "5m",
            "7m",
            "externalid",
            "sender-id",
            "sender-password",
            "company-id",
            "user-id",
            "user-password"),
    /**
     * Tokens live 20 minutes; instances differ in address, so there is no default. A slow answer is no failure, and several
     * calls follow one another under one lease.
     */
    ACCOUNTSIQ(null, 1, 25, 0, 0, "15m", "100s", "5m", "ClientUniqueReference", "entity"),
    /**
     * One document per call, look-ups together; sessions slide, and a new one would need another seat; queued requests
     * answer late, and several calls follow one another under one lease.
     */
    ACUMATICA(null, 1, 100, 50, 0, "12h", "3m", "10m", "CustomerOrder");

    final String url;
    final int concurrency;
    final int batchSize;
    final int callsPerMinute;
    final int callsPerDay;
    final Duration sessionAge;
    final Duration readTimeout;
    final Duration lease;
    final String referenceField;
    /** Without these nobody can sign in. */
    final List<String> mandatory;

    OutsideSystem(
            String url,
            int concurrency,
            int batchSize,
            int callsPerMinute,
            int callsPerDay,
            String sessionAge,
            String readTimeout,
            String lease,
            String referenceField,
            String... mandatory) {
        this.url = url;
        this.concurrency = concurrency;
        this.batchSize = batchSize;
        this.callsPerMinute = callsPerMinute;
        this.callsPerDay = callsPerDay;
        this.sessionAge = DurationText.parse(sessionAge).orElseThrow();
        this.readTimeout = DurationText.parse(readTimeout).orElseThrow();
        this.lease = DurationText.parse(lease).orElseThrow();
        this.referenceField = referenceField;
        this.mandatory = List.of(mandatory);
    }

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<OutsideSystem> named(String name) {
        return Arrays.stream(values())
                .filter(system -> system.key().equals(name))
                .findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(OutsideSystem::key).toList();
    }
}
