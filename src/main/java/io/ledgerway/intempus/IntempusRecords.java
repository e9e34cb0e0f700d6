package io.ledgerway.intempus;

import io.ledgerway.cause.Fault;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.delivery.ArrivalReplays;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.KnownTargets;
import io.ledgerway.delivery.KnownTargets.KnownTarget;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Settlement;
import io.ledgerway.document.MasterKind;
import io.ledgerway.document.MasterRecord;
import io.ledgerway.document.MasterRecord.Project;
import io.ledgerway.flow.FlowSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The steps of the Kamelets that search for master records and write them. */
@Component("intempusRecords")
class IntempusRecords {

    private final Connections connections;
    private final FlowSettings flows;
    private final KnownTargets targets;
    private final ArrivalReplays replays;
    private final Map<String, String> companies = new ConcurrentHashMap<>();

    IntempusRecords(Connections connections, FlowSettings flows, KnownTargets targets, ArrivalReplays replays) {
        this.connections = connections;
        this.flows = flows;
        this.targets = targets;
        this.replays = replays;
    }

    /** A round that knows what it searches for. */
    public RecordRound start(Batch batch) {
        RecordRound round = new RecordRound(batch, RecordRules.of(flows, batch.flow()));
        Map<String, KnownTarget> known = customers(batch.connection(), named(round));
        Set<String> unknown = named(round).stream()
                .filter(number -> {
                    KnownTarget target = known.get(MasterKind.CUSTOMER.document(number));
                    return target == null || target.targetId() == null;
                })
                .collect(Collectors.toCollection(TreeSet::new));
        return found(round.with(new RecordSearch(
                round.claims(), unknown, companies.get(account(connections.get(batch.connection()))))));
    }

    /** The next page to read. */
    public OutsideRequest lookUp(RecordRound round) {
        return IntempusRequests.page(settings(round), round.search().request());
    }

    /** Keeps what the page shows; a search that fails says nothing of any record. */
    public RecordRound read(OutsideAnswer answer, RecordRound round) {
        try {
            round.search()
                    .take(IntempusAnswers.page(settings(round), round.search().request(), answer));
            return found(round);
        } catch (IntempusReadException e) {
            return round.ended(
                    e.passing() || e.fault().isEmpty()
                            ? new Outcome.Retry(e.why(), e.retryAfter().orElse(null))
                            : new Outcome.Held(e.why(), e.fault().orElse(Fault.CREDENTIALS)));
        }
    }

    /** Goes to the first record that is to be written. */
    public RecordRound plan(RecordRound round) {
        return round.next();
    }

    /** The call for the record that is to be written now. */
    public OutsideRequest write(RecordRound round) {
        String resource = RecordFields.resource(round.current().record().kind());
        return round.plan() instanceof RecordPlan.Change change
                ? IntempusRequests.write(
                        settings(round),
                        "change-" + resource,
                        "PATCH",
                        resource,
                        change.id() + "/",
                        change.body().toString(),
                        round.batch().lease())
                : IntempusRequests.write(
                        settings(round),
                        "create-" + resource,
                        "POST",
                        resource,
                        "",
                        body(round.plan()).toString(),
                        round.batch().lease());
    }

    /** Settles the record that was written and goes to the next one. */
    public RecordRound written(OutsideAnswer answer, RecordRound round) {
        WriteVerdict verdict = WriteVerdict.of(answer, round.current(), body(round.plan()));
        round.settled(round.current(), verdict.outcome());
        return verdict.rest() == null ? round.next() : round.ended(verdict.rest());
    }

    /** One settlement for each claim; projects that died for want of a customer that is there now go on. */
    public List<Settlement> settle(RecordRound round) {
        Set<String> arrived = round.claims().stream()
                .filter(claim -> claim.record().kind() == MasterKind.CUSTOMER && round.isDelivered(claim))
                .map(claim -> claim.record().number())
                .collect(Collectors.toSet());
        if (!arrived.isEmpty()) {
            replays.arrived(round.batch().connection(), RecordCauses.CUSTOMERS, arrived);
        }
        return round.settlements();
    }

    /** Settles claims in doubt by what was found: it is there as it is to be, or it may be sent. */
    public List<Settlement> settleDoubt(RecordRound round) {
        if (round.search() != null) {
            for (RecordClaim claim : round.claims()) {
                RecordPlan plan = round.planner().plan(claim);
                Outcome outcome = plan instanceof RecordPlan.Settled settled ? settled.outcome() : null;
                boolean says = outcome instanceof Outcome.Delivered || outcome instanceof Outcome.Dead;
                round.settled(claim, says ? outcome : new Outcome.NotThere());
            }
        }
        return settle(round);
    }

    static com.fasterxml.jackson.databind.node.ObjectNode body(RecordPlan plan) {
        return plan instanceof RecordPlan.Change change ? change.body() : ((RecordPlan.Create) plan).body();
    }

    private RecordRound found(RecordRound round) {
        if (round.search().isOpen()) {
            return round;
        }
        String connection = round.batch().connection();
        if (round.search().company() != null) {
            companies.put(account(connections.get(connection)), round.search().company());
        }
        Set<String> numbers = named(round);
        numbers.addAll(round.search().numbersByVat());
        return round.with(new RecordPlanner(connection, round.rules(), round.search(), customers(connection, numbers)));
    }

    private Map<String, KnownTarget> customers(String connection, Set<String> numbers) {
        return targets.of(
                connection, numbers.stream().map(MasterKind.CUSTOMER::document).collect(Collectors.toSet()));
    }

    private static Set<String> named(RecordRound round) {
        return round.claims().stream()
                .flatMap(claim -> Stream.concat(Stream.of(claim.record()), claim.written().stream()))
                .map(IntempusRecords::customer)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String customer(MasterRecord record) {
        return record instanceof Project project ? project.customer() : null;
    }

    private static String account(ConnectionSettings settings) {
        return settings.url() + " " + settings.value("username", "");
    }

    private ConnectionSettings settings(RecordRound round) {
        return connections.get(round.batch().connection());
    }
}
