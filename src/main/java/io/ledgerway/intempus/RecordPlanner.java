package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.delivery.KnownTargets.KnownTarget;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.MasterKind;
import io.ledgerway.document.MasterRecord;
import io.ledgerway.document.MasterRecord.Employee;
import io.ledgerway.document.MasterRecord.Project;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decides what is to be done for each record of a round, in the order of the round. Used by one thread at a time. */
final class RecordPlanner {

    private static final int MAILED = 1;

    private final String connection;
    private final RecordRules rules;
    private final RecordSearch search;
    private final Map<String, KnownTarget> known;
    private final Map<String, String> arrived = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** @param known what the ledger knows of the customers that are named or were found by VAT number, by document */
    RecordPlanner(String connection, RecordRules rules, RecordSearch search, Map<String, KnownTarget> known) {
        this.connection = connection;
        this.rules = rules;
        this.search = search;
        this.known = known;
    }

    RecordPlan plan(RecordClaim claim) {
        List<JsonNode> rows = search.candidates(claim).stream()
                .filter(row -> free(claim, row))
                .toList();
        if (rows.size() > 1) {
            return settled(RecordCauses.ambiguous(claim, rows.size()));
        }
        if (claim.record().kind() == MasterKind.EMPLOYEE && !claim.claim().wanted()) {
            return settled(RecordCauses.stays(claim));
        }
        return rows.isEmpty() ? absent(claim) : there(claim, rows.get(0));
    }

    /** A customer stands in Intempus now: projects after it may name it. */
    void arrived(RecordClaim claim, String id) {
        if (claim.record().kind() == MasterKind.CUSTOMER) {
            arrived.put(claim.record().number(), IntempusRequests.BASE + RecordFields.CUSTOMER + "/" + id + "/");
        }
    }

    /** A customer will stand in Intempus by the time projects after it are sent. */
    void expected(String number) {
        arrived.put(number, IntempusRequests.BASE + RecordFields.CUSTOMER + "/0/");
    }

    /** Found by VAT number alone, a customer with another debtor's number is that debtor's. */
    private boolean free(RecordClaim claim, JsonNode row) {
        String id = row.path("id").asText();
        if (claim.record().kind() != MasterKind.CUSTOMER || id.equals(claim.targetId())) {
            return true;
        }
        String number = RecordFields.plain(RecordFields.NUMBER, row.get(RecordFields.NUMBER));
        return number.equals(claim.record().number())
                || !taken.contains(id) && !known.containsKey(MasterKind.CUSTOMER.document(number));
    }

    private RecordPlan there(RecordClaim claim, JsonNode row) {
        String id = row.path("id").asText();
        taken.add(id);
        MasterRecord record = claim.record();
        List<String> flags = RecordFields.flags(record.kind());
        Map<String, JsonNode> wanted = fields(record);
        Set<String> mine = new HashSet<>(flags);
        if (claim.claim().wanted()) {
            mine.addAll(rules.owned().get(record.kind()));
            Optional<Outcome> hindrance = movedToUnknownCustomer(claim);
            if (hindrance.isPresent()) {
                return settled(hindrance.get());
            }
        }
        wanted.keySet().retainAll(mine);
        RecordMerge merge = RecordMerge.of(
                wanted,
                claim.written().stream().map(this::fields).toList(),
                row,
                rules.firstMatch(),
                Set.copyOf(flags));
        if (!merge.conflicts().isEmpty()) {
            return settled(RecordCauses.conflict(claim, merge.conflicts()));
        }
        if (merge.changes().isEmpty()) {
            arrived(claim, id);
            return settled(new Outcome.Delivered(id));
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        merge.changes().forEach(body::set);
        return new RecordPlan.Change(id, body);
    }

    private RecordPlan absent(RecordClaim claim) {
        if (!claim.claim().wanted()) {
            return settled(RecordCauses.gone(claim));
        }
        if (claim.targetId() != null) {
            return settled(RecordCauses.deleted(claim));
        }
        if (claim.record() instanceof Employee employee) {
            return employee(claim, employee);
        }
        if (claim.record() instanceof Project project
                && customer(project.customer()).isEmpty()) {
            return settled(lacksCustomer(claim, project.customer()));
        }
        return new RecordPlan.Create(body(claim));
    }

    private RecordPlan employee(RecordClaim claim, Employee employee) {
        if (!employee.create()) {
            return settled(RecordCauses.notMatched(claim));
        }
        if (!employee.number().matches("[1-9]\\d{0,5}")) {
            return settled(RecordCauses.employeeNumber(claim));
        }
        if (employee.email() == null) {
            return settled(RecordCauses.employeeEmail(claim));
        }
        return new RecordPlan.Create(
                body(claim).put("username", employee.email()).put("password_generation", MAILED));
    }

    private ObjectNode body(RecordClaim claim) {
        MasterRecord record = claim.record();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        Set<String> sent = rules.atCreation(record.kind());
        sent.addAll(RecordFields.flags(record.kind()));
        fields(record).forEach((field, value) -> {
            if (sent.contains(field) && !RecordFields.plain(field, value).isEmpty()) {
                body.set(field, value);
            }
        });
        if (search.company() != null
                && (record.kind() == MasterKind.CUSTOMER || record.kind() == MasterKind.EMPLOYEE)) {
            body.put("company", search.company());
        }
        String key = connection + "/" + claim.claim().document();
        return body.put(
                "creation_id",
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /** A project that stands there keeps its customer, unless Uniconta gave it another. */
    private Optional<Outcome> movedToUnknownCustomer(RecordClaim claim) {
        boolean moved = claim.record() instanceof Project project
                && !claim.written().isEmpty()
                && !Objects.equals(((Project) claim.written().get(0)).customer(), project.customer())
                && customer(project.customer()).isEmpty();
        return moved ? Optional.of(lacksCustomer(claim, ((Project) claim.record()).customer())) : Optional.empty();
    }

    private Outcome lacksCustomer(RecordClaim claim, String customer) {
        if (customer == null) {
            return RecordCauses.withoutCustomer(claim);
        }
        KnownTarget target = known.get(MasterKind.CUSTOMER.document(customer));
        return target != null && target.unsettled()
                ? RecordCauses.customerWaits(claim, customer)
                : RecordCauses.customerMissing(claim, customer);
    }

    private Map<String, JsonNode> fields(MasterRecord record) {
        return new LinkedHashMap<>(RecordFields.of(record, this::customer));
    }

    private Optional<String> customer(String number) {
        if (number == null) {
            return Optional.empty();
        }
        KnownTarget target = known.get(MasterKind.CUSTOMER.document(number));
        if (arrived.containsKey(number)) {
            return Optional.of(arrived.get(number));
        }
        return target != null && target.targetId() != null
                ? Optional.of(IntempusRequests.BASE + RecordFields.CUSTOMER + "/" + target.targetId() + "/")
                : Optional.ofNullable(search.customer(number));
    }

    private static RecordPlan settled(Outcome outcome) {
        return new RecordPlan.Settled(outcome);
    }
}
