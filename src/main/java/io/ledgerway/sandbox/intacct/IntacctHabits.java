package io.ledgerway.sandbox.intacct;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * What is uncertain about the real Intacct, or differs between companies ({@code ledgerway.sandbox.intacct.*}, kebab case).
 *
 * @param strictOrder children of the object-specific functions must stand in the schema's order; false = any order
 * @param enforceLengths texts longer than the nominal lengths are refused (apis/intacct.md 3.1)
 * @param multiEntity each line must name a location
 * @param multiCurrency documents in other currencies than the company's are taken
 * @param baseCurrency the company's currency
 * @param taxRequired each line must have tax entries
 * @param autoNumbering supplied document numbers are replaced by the company's own
 * @param uniqueNumbers a second document of a kind with the same number is refused
 * @param uniqueExternalIds a second document of a kind with the same external id is refused
 * @param externalIdQueryable queries know the field {@code EXTERNALID} of documents
 * @param lowerCaseReads {@code read} names its elements in lower case
 * @param closedUntil the last day of the closed periods, {@code yyyy-mm-dd}; blank = none is closed
 * @param rollbackShape the results of a failed transaction
 * @param replayErrorNumber error number of a repeated control id; the real one is not known
 * @param inProcessErrorNumber error number of a control id that is being executed; not known
 * @param busyErrorNumber error number where too many requests are in process; not known
 * @param notFoundErrorNumber error number of a {@code get} that finds nothing; not known
 * @param busyLevel level of that error; not known
 * @param concurrency requests in process at once
 * @param concurrencyWait how long one more request waits for a place
 * @param workTime how long a function that writes takes beyond its computing time
 * @param readDelay how long after its creation a document is found by reads
 * @param sessionLife how long a session lives without a call
 * @param sessionCalls calls after which a session is over; 0 = any number
 * @param sessionTimeoutShown whether answers carry {@code sessiontimeout}; older ones do not
 * @param lockAfter refused sign-ins in a row after which the user is locked; 0 = never
 * @param userMayCreate the user has the permission to create
 * @param userMayRead the user has the permission to read
 * @param retryAfterHeader whether a 429 says when to come again
 * @param htmlEscaped error texts carry HTML entities
 * @param offline every request is told that the service is off-line
 * @param policyId the transport policy that makes a request asynchronous; blank = none is known
 * @param callbackUrl where answers of asynchronous requests are sent
 * @param callbackUser user for HTTP Basic there; blank = none
 * @param callbackPassword its password
 * @param callbackDelay how long such an answer waits before it is sent
 * @param callbackCopies how often it is sent; 0 = it is lost
 */
public record IntacctHabits(
        @DefaultValue("true") boolean strictOrder,
        @DefaultValue("true") boolean enforceLengths,
        @DefaultValue("false") boolean multiEntity,
        @DefaultValue("true") boolean multiCurrency,
        @DefaultValue("DKK") String baseCurrency,
        @DefaultValue("false") boolean taxRequired,
        @DefaultValue("false") boolean autoNumbering,
        @DefaultValue("false") boolean uniqueNumbers,
        @DefaultValue("false") boolean uniqueExternalIds,
        @DefaultValue("false") boolean externalIdQueryable,
        @DefaultValue("false") boolean lowerCaseReads,
        @DefaultValue("") String closedUntil,
        @DefaultValue("all-aborted") RollbackShape rollbackShape,
        @DefaultValue("XL03000900") String replayErrorNumber,
        @DefaultValue("XL03000901") String inProcessErrorNumber,
        @DefaultValue("XL03000902") String busyErrorNumber,
        @DefaultValue("XL03000903") String notFoundErrorNumber,
        @DefaultValue("control") BusyLevel busyLevel,
        @DefaultValue("2") int concurrency,
        @DefaultValue("30s") Duration concurrencyWait,
        @DefaultValue("0s") Duration workTime,
        @DefaultValue("0s") Duration readDelay,
        @DefaultValue("6h") Duration sessionLife,
        @DefaultValue("0") int sessionCalls,
        @DefaultValue("true") boolean sessionTimeoutShown,
        @DefaultValue("0") int lockAfter,
        @DefaultValue("true") boolean userMayCreate,
        @DefaultValue("true") boolean userMayRead,
        @DefaultValue("true") boolean retryAfterHeader,
        @DefaultValue("true") boolean htmlEscaped,
        @DefaultValue("false") boolean offline,
        @DefaultValue("") String policyId,
        @DefaultValue("") String callbackUrl,
        @DefaultValue("") String callbackUser,
        @DefaultValue("") String callbackPassword,
        @DefaultValue("0s") Duration callbackDelay,
        @DefaultValue("1") int callbackCopies) {

    /** As usual. */
    public static final IntacctHabits USUAL = of(Map.of());

    public IntacctHabits {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency must be at least 1, but is " + concurrency + ".");
        }
        if (!closedUntil.isBlank()) {
            java.time.LocalDate.parse(closedUntil);
        }
    }

    /**
     * Habits from names in kebab case and values as in a settings file; what is absent is as usual.
     *
     * @throws RuntimeException when a name is unknown or a value cannot be read
     */
    static IntacctHabits of(Map<String, ?> values) {
        Map<String, Object> prefixed = new LinkedHashMap<>();
        values.forEach((name, value) -> prefixed.put("intacct." + name, value));
        return new Binder(new MapConfigurationPropertySource(prefixed))
                .bindOrCreate(
                        "intacct",
                        Bindable.of(IntacctHabits.class),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
    }

    /** The same with some changed. */
    IntacctHabits with(Map<String, ?> changes) {
        Map<String, Object> all = new LinkedHashMap<>(asMap());
        changes.forEach((name, value) -> all.put(name, value == null ? "" : value.toString()));
        return of(all);
    }

    /** As names and values that {@link #of} reads again. */
    Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (RecordComponent component : getClass().getRecordComponents()) {
            map.put(kebab(component.getName()), shown(value(component)));
        }
        return map;
    }

    /** Without the password of the callback. */
    @Override
    public String toString() {
        Map<String, String> shown = asMap();
        shown.replace("callback-password", "…");
        return shown.toString();
    }

    private Object value(RecordComponent component) {
        try {
            return component.getAccessor().invoke(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shown(Object value) {
        return value instanceof Enum<?> one ? kebab(one.name().toLowerCase(Locale.ROOT)) : String.valueOf(value);
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
