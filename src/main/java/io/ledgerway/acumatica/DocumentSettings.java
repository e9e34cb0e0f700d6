package io.ledgerway.acumatica;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;

/**
 * How a connection wants its documents written and ended.
 *
 * @param salesEntity {@code defaults.sales-entity}: {@code Invoice}, {@code SalesInvoice} or {@code by-currency}
 * @param baseCurrency {@code defaults.base-currency}; null where not set
 * @param referenceField {@code reference-field} of sales: {@code CustomerOrder}, {@code ExternalRef} or {@code View.Field}
 * @param numberAttribute user-defined field {@code View.Field} that also carries the legal number
 *     ({@code defaults.number-attribute}); null for none
 * @param subaccount of lines that name none ({@code defaults.subaccount}); null for none
 * @param location of the party ({@code defaults.location}); null for its main one
 * @param terms where the document's are not mapped ({@code defaults.terms}); null for the party's
 * @param taxZone {@code defaults.tax-zone}; null for the party's
 * @param taxMode {@code defaults.tax-mode}
 * @param controlTotal whether the document's total is sent as control total ({@code defaults.control-total}, false)
 * @param hold whether a document that is not released stays on hold ({@code defaults.hold}, true)
 * @param release whether a document is released ({@code defaults.release}, false)
 * @param taxTolerance by how much the tax that Acumatica computes may differ ({@code tax-tolerance}, 0)
 * @param busyDelay how long to wait after a 429 ({@code busy-delay}, 60 s)
 * @param nextOpen documents dated before this day are posted in its month ({@code closed-period: next-open} and {@code
 *     next-open-date}); null where a closed period is the document's cause
 * @param ownEndpoint whether the endpoint is a customer's own, which may have fields that the hub does not know
 */
record DocumentSettings(
        SalesEntity salesEntity,
        String baseCurrency,
        String referenceField,
        String numberAttribute,
        String subaccount,
        String location,
        String terms,
        String taxZone,
        TaxMode taxMode,
        boolean controlTotal,
        boolean hold,
        boolean release,
        BigDecimal taxTolerance,
        Duration busyDelay,
        LocalDate nextOpen,
        boolean ownEndpoint) {

    static final String CUSTOMER_ORDER = "CustomerOrder";
    private static final String VIEW_AND_FIELD = "[A-Za-z]\\w*\\.[A-Za-z]\\w*";

    /** Which entity sales become. */
    enum SalesEntity {
        INVOICE("Invoice"),
        SALES_INVOICE("SalesInvoice"),
        BY_CURRENCY("by-currency");

        final String written;

        SalesEntity(String written) {
            this.written = written;
        }
    }

    /** Who says what the tax is. */
    enum TaxMode {
        /** Acumatica computes it by tax category and zone. */
        CATEGORY,
        /** Our tax lines are sent, for taxes that Acumatica knows. */
        LINES,
        /** No category is sent. */
        NONE
    }

    /** @throws CausedException code {@code SETTING_INVALID} naming the first that cannot be used */
    static DocumentSettings read(ConnectionSettings connection) {
        String endpoint = connection.value("endpoint-name", "Default");
        return new DocumentSettings(
                salesEntity(connection),
                connection.defaultValue("base-currency", null),
                reference(connection),
                attribute(connection, connection.defaultValue("number-attribute", null)),
                connection.defaultValue("subaccount", null),
                connection.defaultValue("location", null),
                connection.defaultValue("terms", null),
                connection.defaultValue("tax-zone", null),
                taxMode(connection),
                flag(connection, "control-total", false),
                flag(connection, "hold", true),
                flag(connection, "release", false),
                tolerance(connection),
                PollPause.read(connection, "busy-delay", Duration.ofSeconds(60)),
                nextOpen(connection),
                !endpoint.equalsIgnoreCase("Default"));
    }

    LedgerEntity entity(DocumentKind kind, String currency) {
        if (!kind.sale()) {
            return LedgerEntity.BILL;
        }
        return switch (salesEntity) {
            case INVOICE -> LedgerEntity.INVOICE;
            case SALES_INVOICE -> LedgerEntity.SALES_INVOICE;
            case BY_CURRENCY ->
                currency.equalsIgnoreCase(baseCurrency) ? LedgerEntity.INVOICE : LedgerEntity.SALES_INVOICE;
        };
    }

    /** The field by which a document is found again. */
    String keyField(LedgerEntity entity) {
        return entity.sale() ? referenceField : "VendorRef";
    }

    private static SalesEntity salesEntity(ConnectionSettings connection) {
        String written = connection.defaultValue("sales-entity", SalesEntity.INVOICE.written);
        SalesEntity entity = Arrays.stream(SalesEntity.values())
                .filter(each -> each.written.equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() ->
                        invalid(connection, "defaults.sales-entity", written, "Invoice, SalesInvoice and by-currency"));
        if (entity == SalesEntity.BY_CURRENCY && connection.defaultValue("base-currency", null) == null) {
            throw invalid(connection, "defaults.sales-entity", written, "only with defaults.base-currency");
        }
        return entity;
    }

    private static String reference(ConnectionSettings connection) {
        String field = connection.referenceField();
        if (field == null || field.isBlank() || field.equalsIgnoreCase(CUSTOMER_ORDER)) {
            return CUSTOMER_ORDER;
        }
        if (field.equals("ExternalRef")) {
            if (salesEntity(connection) != SalesEntity.SALES_INVOICE) {
                throw invalid(connection, "reference-field", field, "only with defaults.sales-entity SalesInvoice");
            }
            return field;
        }
        return attribute(connection, field);
    }

    private static String attribute(ConnectionSettings connection, String field) {
        if (field != null && !field.matches(VIEW_AND_FIELD)) {
            throw invalid(
                    connection,
                    "reference-field or defaults.number-attribute",
                    field,
                    "CustomerOrder, ExternalRef, or a user-defined field such as Document.AttributeEXTID");
        }
        return field;
    }

    private static TaxMode taxMode(ConnectionSettings connection) {
        String written = connection.defaultValue("tax-mode", "category");
        return Arrays.stream(TaxMode.values())
                .filter(mode -> mode.name().equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() -> invalid(connection, "defaults.tax-mode", written, "category, lines and none"));
    }

    private static boolean flag(ConnectionSettings connection, String key, boolean fallback) {
        String written =
                connection.defaultValue(key, Boolean.toString(fallback)).toLowerCase(Locale.ROOT);
        if (!written.matches("true|false")) {
            throw invalid(connection, "defaults." + key, written, "true and false");
        }
        return written.equals("true");
    }

    private static BigDecimal tolerance(ConnectionSettings connection) {
        String written = connection.value("tax-tolerance", "0");
        if (!written.matches("\\d{1,6}(\\.\\d{1,4})?")) {
            throw invalid(connection, "tax-tolerance", written, "an amount such as 0.05");
        }
        return new BigDecimal(written);
    }

    private static LocalDate nextOpen(ConnectionSettings connection) {
        String written = connection.value("closed-period", "fail");
        if (!written.matches("fail|next-open")) {
            throw invalid(connection, "closed-period", written, "fail and next-open");
        }
        if (written.equals("fail")) {
            return null;
        }
        String date = connection.value("next-open-date", "");
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw invalid(connection, "next-open-date", date, "a date such as 2026-10-01");
        }
    }

    private static CausedException invalid(ConnectionSettings connection, String key, String value, String allowed) {
        return new CausedException(new Cause(
                "SETTING_INVALID",
                "The setting ledgerway.connections." + connection.name() + "." + key + " is '" + value
                        + "'; allowed is " + allowed + ".",
                "Correct it in config/application.yaml; it is read again within 2 s."));
    }
}
