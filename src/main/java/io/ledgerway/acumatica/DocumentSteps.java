package io.ledgerway.acumatica;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.acumatica.Progress.Step;
import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * What an answer means for a document, and what comes next: created on hold, compared, lifted from hold, released, its status read
 * back, since a 204 proves nothing (apis/acumatica.md 4.2, 4.4, 6). Plain rules; asks nobody.
 */
final class DocumentSteps {

    private final DocumentSettings settings;
    private final boolean lookUpOnly;

    /** @param lookUpOnly whether the claims are in doubt: nothing is created, and a fault of the connection may suspend it */
    DocumentSteps(DocumentSettings settings, boolean lookUpOnly) {
        this.settings = settings;
        this.lookUpOnly = lookUpOnly;
    }

    Progress after(Progress at, Reply reply) {
        if (reply instanceof Reply.Failed failed) {
            return failed(at, failed);
        }
        JsonNode body = ((Reply.Done) reply).body();
        return switch (at.step()) {
            case CREATE -> created(at, body);
            case READ_BACK -> compared(at.stands(merged(at, body)), body);
            case LIFT_HOLD -> lifted(at, body);
            case RELEASE -> at.then(Step.READ_STATUS);
            case READ_STATUS -> statusRead(at.stands(merged(at, body)));
            case REMOVE -> lookUpOnly ? at.ends(new Outcome.NotThere()) : at.then(Step.CREATE);
            case LOOK_UP -> throw new IllegalStateException("Look-ups are read together");
        };
    }

    /** A look-up spoke. */
    Progress lookedUp(Progress at, LookUpRule.Verdict verdict) {
        if (verdict instanceof LookUpRule.Verdict.Unclear unclear) {
            return at.ends(Verdicts.several(at.expected(), unclear.found()));
        }
        if (verdict instanceof LookUpRule.Verdict.One one) {
            return adopted(at.stands(one.found()), one.found());
        }
        if (lookUpOnly) {
            return at.ends(new Outcome.NotThere());
        }
        boolean refused = at.why() != null && at.why().code().equals("DOCUMENT_EXISTS");
        return refused ? at.ends(new Outcome.Dead(at.why())) : at.because(null).then(Step.CREATE);
    }

    /** On a replay the whole of it is compared: its lines may have been what differed. */
    private Progress adopted(Progress at, FoundRecord found) {
        List<String> differences = Comparison.differences(at.expected(), found, settings.taxTolerance());
        if (!differences.isEmpty()) {
            return differs(at, differences);
        }
        boolean whole = at.claim().replayed() && at.document() != null && removable(at);
        return whole ? at.then(Step.READ_BACK) : standing(at);
    }

    private Progress created(Progress at, JsonNode body) {
        FoundRecord echo = found(at, body);
        if (!echo.saved()) {
            return at.ends(Verdicts.nothingSaved(at.expected()));
        }
        Progress stands = at.stands(echo);
        return echo.comparable() && body.path("Details").isArray()
                ? compared(stands, body)
                : stands.then(Step.READ_BACK);
    }

    private Progress compared(Progress at, JsonNode body) {
        List<String> differences =
                new ArrayList<>(Comparison.differences(at.expected(), at.standing(), settings.taxTolerance()));
        differences.addAll(Comparison.ignored(at.document().record(), body));
        return differences.isEmpty() ? standing(at) : differs(at, differences);
    }

    private Progress differs(Progress at, List<String> differences) {
        return at.claim().replayed() && removable(at)
                ? at.then(Step.REMOVE)
                : at.ends(Verdicts.differs(at.expected(), at.standing(), differences));
    }

    /** A draft that nobody but us can have made: sales carry our reference as key, bills in their description. */
    private static boolean removable(Progress at) {
        FoundRecord found = at.standing();
        return found.meaning() == DocumentStatus.ON_HOLD && isOurs(at);
    }

    private static boolean isOurs(Progress at) {
        String description = at.standing().description();
        return at.expected().entity().sale()
                || description != null && description.contains(at.expected().reference());
    }

    /** Equal. A bill that somebody else entered is adopted as it stands. */
    private Progress standing(Progress at) {
        boolean asItIs = settings.hold() && !settings.release() || !isOurs(at);
        if (asItIs) {
            return delivered(at);
        }
        return switch (at.standing().meaning()) {
            case ON_HOLD -> at.then(Step.LIFT_HOLD);
            case BALANCED -> settings.release() ? at.because(null).then(Step.RELEASE) : delivered(at);
            case RELEASED -> delivered(at);
            case CANCELED -> at.ends(Verdicts.several(at.expected(), List.of(at.standing())));
            case WAITING, UNKNOWN -> settings.release() ? at.ends(Verdicts.waits(at.standing())) : delivered(at);
        };
    }

    private Progress lifted(Progress at, JsonNode body) {
        FoundRecord now = merged(at, body);
        if (AcumaticaJson.text(body, "Status") == null) {
            return at.because(new Cause("HOLD_NOT_LIFTED", "", "")).then(Step.READ_STATUS);
        }
        return afterHold(at.stands(now));
    }

    private Progress afterHold(Progress at) {
        return at.standing().meaning() == DocumentStatus.ON_HOLD
                ? at.ends(Verdicts.holdStays(at.standing()))
                : standing(at.because(null));
    }

    /** After a release, or after a lifted hold whose answer did not show the status. */
    private Progress statusRead(Progress at) {
        if (at.why() != null && at.why().code().equals("HOLD_NOT_LIFTED")) {
            return afterHold(at);
        }
        return switch (at.standing().meaning()) {
            case RELEASED -> delivered(at);
            case BALANCED -> unreleased(at);
            default -> at.ends(Verdicts.waits(at.standing()));
        };
    }

    private static Progress unreleased(Progress at) {
        if (at.why() == null) {
            return at.ends(Verdicts.notReleased(at.standing()));
        }
        boolean unknown = at.why().code().matches("ANSWER_LOST|SESSION_OVER|ACTION_GOES_ON|TARGET_UNAVAILABLE");
        return at.ends(unknown ? new Outcome.InDoubt(at.why()) : Verdicts.refusedAfter(at.standing(), at.why()));
    }

    private Progress failed(Progress at, Reply.Failed failed) {
        return switch (at.step()) {
            case LOOK_UP -> at.ends(unread(at, failed));
            case CREATE -> createFailed(at, failed);
            case RELEASE -> releaseFailed(at, failed);
            case READ_BACK, LIFT_HOLD, READ_STATUS, REMOVE -> at.ends(standingFailed(at, failed));
        };
    }

    /** A 401 or a refusal as a duplicate is looked up before anything else, in this round (apis/acumatica.md 6.3, 8). */
    private Progress createFailed(Progress at, Reply.Failed failed) {
        boolean lookUp =
                failed.meaning() == Meaning.DUPLICATE || failed.meaning() == Meaning.SESSION_OVER && !at.doubted();
        return lookUp ? at.doubt(failed.cause()) : at.ends(failed.ofWrite(settings.busyDelay()));
    }

    /** What the document is now decides; an error of the operation itself is told by its text. */
    private Progress releaseFailed(Progress at, Reply.Failed failed) {
        return switch (failed.meaning()) {
            case REFUSED, PERIOD_CLOSED, DUPLICATE -> at.ends(Verdicts.refusedAfter(at.standing(), failed.cause()));
            case TROUBLE ->
                at.because(failed.said().isBlank() ? failed.cause() : refusedByText(at, failed))
                        .then(Step.READ_STATUS);
            case LOST, SESSION_OVER, CHANGED_MEANWHILE, NOT_FOUND, CONDITION ->
                at.because(failed.cause()).then(Step.READ_STATUS);
            default -> at.ends(standingFailed(at, failed));
        };
    }

    private static Cause refusedByText(Progress at, Reply.Failed failed) {
        return new Cause(
                "RELEASE_REFUSED",
                "While releasing " + at.expected().words() + ", Acumatica failed (" + failed.said() + ")",
                "Correct what it names there, then replay.");
    }

    /** A failed look-up says nothing. */
    private Outcome unread(Progress at, Reply.Failed failed) {
        return at.doubted() ? new Outcome.InDoubt(failed.cause()) : failed.ofRead(settings.busyDelay());
    }

    /** It stands there: never sent again, looked up instead. */
    private Outcome standingFailed(Progress at, Reply.Failed failed) {
        if (failed.meaning() == Meaning.REFUSED || failed.meaning() == Meaning.PERIOD_CLOSED) {
            return Verdicts.refusedAfter(at.standing(), failed.cause());
        }
        return lookUpOnly ? failed.ofRead(settings.busyDelay()) : new Outcome.InDoubt(failed.cause());
    }

    private static Progress delivered(Progress at) {
        return at.ends(new Outcome.Delivered(at.standing().number()));
    }

    private static FoundRecord found(Progress at, JsonNode body) {
        return FoundRecord.of(body, at.expected().entity(), at.expected().keyField());
    }

    /** What an answer does not show stays as it was known. */
    private static FoundRecord merged(Progress at, JsonNode body) {
        return at.standing().updated(found(at, body));
    }
}
