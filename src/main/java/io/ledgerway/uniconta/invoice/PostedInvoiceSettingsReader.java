package io.ledgerway.uniconta.invoice;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.document.Identifier;
import io.ledgerway.document.Party;
import io.ledgerway.flow.FlowSettings;
import io.ledgerway.flow.InvoiceFlows;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Reads the settings {@code ledgerway.intake.uniconta.*} as they stand now. */
@Component
class PostedInvoiceSettingsReader {

    private static final String PREFIX = "ledgerway.intake.uniconta.";
    private static final String GLN = "0088";

    private final Environment environment;
    private final FlowSettings flows;
    private final Clock clock;

    PostedInvoiceSettingsReader(Environment environment, FlowSettings flows, Clock clock) {
        this.environment = environment;
        this.flows = flows;
        this.clock = clock;
    }

    /** Whether invoices are taken at all. */
    boolean enabled() {
        return Boolean.parseBoolean(text("enabled", "false"));
    }

    /** @throws CausedException when one is missing or invalid */
    PostedInvoiceSettings read() {
        String target = text("target", null);
        List<String> ledgers = InvoiceFlows.ledgers(environment);
        if (target == null || !ledgers.contains(target)) {
            throw invalid(
                    "target",
                    target == null ? "is not set" : "is '" + target + "', which is no connection of a ledger",
                    "Set it to the connection whose ledger takes them"
                            + (ledgers.isEmpty() ? "." : ": " + String.join(" or ", ledgers) + "."));
        }
        LocalDate from = from(InvoiceFlows.to(target));
        int days = overlapDays();
        LocalDate young = LocalDate.ofInstant(clock.instant(), flows.zone()).minusDays(days);
        return new PostedInvoiceSettings(
                text("connection", "uniconta"),
                target,
                from,
                days == 0 ? null : young.isBefore(from) ? from : young,
                text("row-id-field", "PrimaryKeyId"),
                text("currency", "DKK").toUpperCase(Locale.ROOT),
                Boolean.parseBoolean(text("foreign-currency", "false")),
                rates(text("vat-rates", "")),
                seller(target));
    }

    /** Our company as the ledger's connection names it first; which kind of number it is shows in its form. */
    static Party seller(String id, String name) {
        int colon = id.indexOf(':');
        String scheme = colon < 0 ? null : id.substring(0, colon).strip();
        String bare = id.substring(colon + 1).strip();
        if ("VAT".equalsIgnoreCase(scheme) || scheme == null && bare.matches("[A-Za-z]{2}.*")) {
            return new Party(name, null, bare, null, List.of(), null, null, null, null);
        }
        boolean gln = scheme == null ? bare.matches("\\d{13}") : scheme.equals(GLN);
        return gln
                ? new Party(name, null, null, null, List.of(new Identifier(GLN, bare)), null, null, null, null)
                : new Party(name, null, null, new Identifier(scheme, bare), List.of(), null, null, null, null);
    }

    private Party seller(String target) {
        String key = "ledgerway.connections." + target + ".company-ids";
        String id = Binder.get(environment).bind(key, Bindable.listOf(String.class)).orElse(List.of()).stream()
                .flatMap(entry -> Arrays.stream(entry.split("[,;]")))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .findFirst()
                .orElseThrow(() -> new CausedException(new Cause(
                        "SETTING_MISSING",
                        "The setting " + key + " is not set, so who sold is not known.",
                        "Set it to the identifiers of our company, its VAT number first.")));
        return seller(id, text("seller-name", id));
    }

    /** The later of the two: what the flow does not move is not read either. */
    private LocalDate from(String flow) {
        LocalDate moved = flows.startFrom(flow);
        String said = text("start-from", null);
        try {
            LocalDate own = said == null ? moved : LocalDate.parse(said);
            return own.isBefore(moved) ? moved : own;
        } catch (DateTimeException e) {
            throw invalid("start-from", "is '" + said + "', which is no date", "Write it as 2026-01-01.");
        }
    }

    private int overlapDays() {
        String days = text("overlap-days", "7");
        if (!days.matches("\\d{1,3}")) {
            throw invalid("overlap-days", "is '" + days + "'", "Set it to a number of days from 0 to 999.");
        }
        return Integer.parseInt(days);
    }

    static Map<String, BigDecimal> rates(String text) {
        Map<String, BigDecimal> rates = new HashMap<>();
        for (String part : text.split("[,;]")) {
            String[] pair = part.split("=", -1);
            if (pair.length == 2 && !pair[0].isBlank() && pair[1].strip().matches("\\d{1,3}(\\.\\d{1,4})?")) {
                rates.put(pair[0].strip().toUpperCase(Locale.ROOT), new BigDecimal(pair[1].strip()));
            } else if (!part.isBlank()) {
                throw invalid("vat-rates", "is '" + text + "'", "Write code=percent, and ; between two: U25=25; U0=0.");
            }
        }
        return rates;
    }

    private String text(String key, String fallback) {
        String text = environment.getProperty(PREFIX + key);
        return text == null || text.isBlank() ? fallback : text.strip();
    }

    private static CausedException invalid(String key, String what, String action) {
        return new CausedException(
                new Cause("SETTING_INVALID", "The setting " + PREFIX + key + " " + what + ".", action));
    }
}
