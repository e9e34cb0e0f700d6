package io.ledgerway.uniconta;

import io.ledgerway.cause.Cause;
import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.DeliveryState;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.SentVersion;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.mock.env.MockEnvironment;

/** Later versions of the ordinary entry, and what is to be done about them. */
final class Corrections {

    final TestCompany company = new TestCompany();

    private final MasterData data = TestCompany.masterData();

    static String reference(int version) {
        return "INT-901" + (version == 1 ? "" : "-R" + version);
    }

    /** @param hours null for a version that is not to stand */
    static SentVersion sent(int version, BigDecimal hours, String targetId) {
        return new SentVersion(version, reference(version), hours != null, targetId != null, targetId, payload(hours));
    }

    static Claim claim(int version, BigDecimal hours, List<SentVersion> earlier) {
        return new Claim(
                version,
                "INT-901",
                version,
                reference(version),
                1,
                DeliveryState.SENDING,
                false,
                payload(hours),
                hours != null,
                earlier);
    }

    Correction correction(Claim claim) {
        Mapped mapped = claim.wanted()
                ? new TimeEntryMapping(company).map(claim, company.settings(), data)
                : Mapped.settled(new Outcome.Skipped(new Cause("APPROVAL_WITHDRAWN", "Withdrawn.", "")));
        return new CorrectionMapping(company).of(claim, mapped, company.settings(), data);
    }

    Correction doubted(Claim claim) {
        return new CorrectionMapping(company).doubted(claim, company.settings(), data);
    }

    JournalLine line(int version, BigDecimal hours) {
        return new TimeEntryMapping(company)
                .map(claim(version, hours, List.of()), company.settings(), data)
                .line();
    }

    /** What the Kamelet plans; nothing planned and an outcome where it is settled. */
    JournalRound plan(Correction correction, LineSearch search) {
        PlanCorrections planner = new PlanCorrections(
                new LineSettingsReader((Connections) company, new MockEnvironment()),
                Clock.fixed(TestCompany.NOW, ZoneOffset.UTC),
                ZoneOffset.UTC);
        return planner.plan(
                search,
                JournalRound.of(
                        TestCompany.batch(correction.claim()), List.of(), List.of(correction), Map.of(), false));
    }

    private static String payload(BigDecimal hours) {
        return UnicontaJson.write(TestCompany.with(
                Map.of("amount", hours == null ? new BigDecimal("7.5") : hours, "approved", hours != null)));
    }
}
