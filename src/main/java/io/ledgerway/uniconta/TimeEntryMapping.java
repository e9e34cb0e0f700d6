package io.ledgerway.uniconta;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.ContentHash;
import io.ledgerway.document.TimeEntry;
import io.ledgerway.lookup.LookupTables;
import java.util.List;
import java.util.Map;

/** Makes a journal line of a time entry: lookup tables, unit rules, master data, defaults. Asks nobody outside. */
final class TimeEntryMapping {

    private final EntryLookups lookups;

    TimeEntryMapping(LookupTables tables) {
        this.lookups = new EntryLookups(tables);
    }

    /** The line to send, or the outcome that says why there is none. */
    Mapped map(Claim claim, LineSettings settings, MasterData data) {
        TimeEntry entry = entry(claim);
        if (entry == null) {
            return Mapped.settled(unreadable(claim));
        }
        try {
            refuseUnwanted(entry, settings);
            EntryTargets targets = lookups.find(entry, settings.connection().name());
            Quantity quantity = Quantity.of(entry, targets.factor(), settings.qtyDecimals());
            Map<LineField, Object> line = LineDraft.of(entry, claim.reference(), targets, quantity, settings);
            new LineCompletion(data, settings).complete(entry, targets, line);
            JournalLine finished = new JournalLine(line);
            LineDraft.refuseLongKeys(entry, finished);
            return Mapped.line(finished, expected(entry, finished, quantity, settings));
        } catch (RefusedEntry e) {
            return Mapped.refused(e);
        } catch (CausedException e) {
            return Mapped.settled(new Outcome.Retry(e.why(), null));
        }
    }

    /**
     * What an earlier attempt must have sent, as far as it can be told now; never refuses. Where tables or the entry's
     * factor have gone meanwhile, only date and quantity count, or the date alone.
     *
     * @param data a snapshot to resolve pay categories by name; may be null
     */
    ExpectedLine expect(Claim claim, LineSettings settings, MasterData data) {
        TimeEntry entry = entry(claim);
        if (entry == null) {
            return ExpectedLine.unknown(claim.reference());
        }
        EntryTargets targets = new EntryTargets(null, null, null, Map.of(), entry.factor());
        try {
            targets = lookups.find(entry, settings.connection().name());
        } catch (RefusedEntry | CausedException e) {
            // the tables say nothing now: less is compared
        }
        Quantity quantity = new Quantity(null, null);
        try {
            quantity = Quantity.of(entry, targets.factor(), settings.qtyDecimals());
        } catch (RefusedEntry e) {
            // no factor now: the quantity is not compared
        }
        return new ExpectedLine(
                claim.reference(),
                targets.project(),
                targets.employee(),
                entry.date(),
                quantity.qty(),
                payCategory(targets.payCategory(), settings, data),
                settings.kronerPrice(),
                quantity.money());
    }

    /** Whether the entry is deliberately not transferred, by today's settings and tables. */
    boolean leavesOut(Claim claim, LineSettings settings) {
        TimeEntry entry = entry(claim);
        try {
            if (entry != null) {
                refuseUnwanted(entry, settings);
                lookups.find(entry, settings.connection().name());
            }
            return false;
        } catch (RefusedEntry e) {
            return e.outcome() instanceof Outcome.Skipped;
        } catch (CausedException e) {
            return false;
        }
    }

    /** Whether two versions have the same content, as far as it is transferred. */
    static boolean sameContent(Claim one, Claim other) {
        TimeEntry first = entry(one);
        TimeEntry second = entry(other);
        return first != null && second != null && ContentHash.of(first).equals(ContentHash.of(second));
    }

    private static String payCategory(String target, LineSettings settings, MasterData data) {
        if (target == null || data == null) {
            return target != null && target.matches("\\d+") ? target : null;
        }
        List<MasterData.PayCategory> found = new MasterDataCheck(data, settings.phases()).payCategories(target);
        return found.size() == 1 ? found.get(0).number() : null;
    }

    private static TimeEntry entry(Claim claim) {
        try {
            TimeEntry entry = UnicontaJson.MAPPER.readValue(claim.payload(), TimeEntry.class);
            return entry.amount() == null || entry.date() == null || entry.unit() == null || entry.employee() == null
                    ? null
                    : entry;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return null;
        }
    }

    private static Outcome unreadable(Claim claim) {
        return new Outcome.Dead(new Cause(
                "PAYLOAD_INVALID",
                "Entry " + claim.document() + ": its stored content is no time entry with employee, date, unit and"
                        + " amount.",
                "Edit it and replay, or discard it."));
    }

    private static void refuseUnwanted(TimeEntry entry, LineSettings settings) {
        if (!entry.approved()) {
            throw RefusedEntry.skipped(entry, "NOT_APPROVED", "its approval does not stand.");
        }
        if (!entry.overtime() || "include".equals(settings.overtime())) {
            return;
        }
        if ("skip".equals(settings.overtime())) {
            throw RefusedEntry.skipped(
                    entry, "OVERTIME_SKIPPED", "overtime lines that Intempus made are left out by setting.");
        }
        String key = "ledgerway.flows." + settings.flow() + ".overtime";
        throw RefusedEntry.dead(
                entry,
                "OVERTIME_UNDECIDED",
                "Intempus made it as overtime, and " + key + " does not say whether such lines carry hours of their"
                        + " own.",
                "Set " + key + " to include or skip, then replay.");
    }

    private static ExpectedLine expected(TimeEntry entry, JournalLine line, Quantity quantity, LineSettings settings) {
        return new ExpectedLine(
                line.reference(),
                line.text(LineField.PROJECT),
                line.text(LineField.EMPLOYEE),
                entry.date(),
                quantity.qty(),
                line.text(LineField.PAYROLL_CATEGORY),
                settings.kronerPrice(),
                quantity.money());
    }
}
