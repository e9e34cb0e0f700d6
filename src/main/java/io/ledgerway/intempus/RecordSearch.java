package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.document.MasterKind;
import io.ledgerway.document.MasterRecord.Customer;
import io.ledgerway.document.MasterRecord.Employee;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Searches Intempus for the records of a round in few calls: by id and by number in lists; customers that are not found
 * so, in the list of all customers by VAT number, since no source says that it can be filtered by (apis/intempus.md 3);
 * employees in the list of all employees. Used by one thread at a time.
 */
final class RecordSearch {

    private static final int LIST = 100;
    private static final int LIST_CHARACTERS = 1500;

    private final List<RecordClaim> claims;
    private final Deque<PageRequest> open = new ArrayDeque<>();
    private final Map<MasterKind, Map<String, JsonNode>> rows = new EnumMap<>(MasterKind.class);
    private final Map<String, JsonNode> sameVat = new LinkedHashMap<>();
    private Set<String> vats;
    private String company;

    /**
     * A search.
     *
     * @param customers numbers of customers that projects name and of which no id is known
     * @param company address of the account's company; null where it is still to be read
     */
    RecordSearch(List<RecordClaim> claims, Set<String> customers, String company) {
        this.claims = claims;
        this.company = company;
        for (MasterKind kind : MasterKind.values()) {
            rows.put(kind, new LinkedHashMap<>());
            plan(kind, kind == MasterKind.CUSTOMER ? customers : Set.of());
        }
        if (company == null && claims.stream().anyMatch(RecordSearch::needsCompany)) {
            open.add(PageRequest.all("company").byOffset());
        }
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /** The page to read next. */
    PageRequest request() {
        return open.peek();
    }

    /** Keeps what a page shows of the records that are searched for. */
    void take(Page page) {
        PageRequest read = open.poll();
        if (page.cursorRefused()) {
            open.addFirst(read.byOffset());
            return;
        }
        if (page.next() != null) {
            open.addFirst(read.following(page.next()));
        }
        page.rows().forEach(row -> take(read, row));
        if (open.isEmpty() && vats == null) {
            searchByVat();
        }
    }

    /** The rows that may be meant, none, one or several. */
    Collection<JsonNode> candidates(RecordClaim claim) {
        Map<String, JsonNode> known = rows.get(claim.record().kind());
        if (claim.targetId() != null && known.containsKey(claim.targetId())) {
            return List.of(known.get(claim.targetId()));
        }
        List<JsonNode> byNumber =
                with(known, RecordFields.NUMBER, claim.record().number());
        if (!byNumber.isEmpty()) {
            return byNumber;
        }
        if (claim.record() instanceof Employee employee && employee.email() != null) {
            List<JsonNode> byUser = with(known, "username", employee.email());
            return byUser.isEmpty() ? with(known, "email", employee.email()) : byUser;
        }
        String vat = vat(claim);
        return sameVat.values().stream()
                .filter(row -> !vat.isEmpty() && vat.equals(vat(row)))
                .toList();
    }

    /** The address of the customer with this number, where the search found it; else null. */
    String customer(String number) {
        List<JsonNode> found = with(rows.get(MasterKind.CUSTOMER), RecordFields.NUMBER, number);
        return found.size() == 1 ? address(found.get(0)) : null;
    }

    /** Numbers of the customers that were found by VAT number. */
    Set<String> numbersByVat() {
        Set<String> numbers = new TreeSet<>();
        sameVat.values().forEach(row -> numbers.add(RecordFields.plain(RecordFields.NUMBER, row.get("number"))));
        numbers.remove("");
        return numbers;
    }

    String company() {
        return company;
    }

    private static String address(JsonNode row) {
        return IntempusRequests.BASE + RecordFields.CUSTOMER + "/"
                + row.path("id").asText() + "/";
    }

    private void plan(MasterKind kind, Set<String> more) {
        String resource = RecordFields.resource(kind);
        Set<String> ids = new TreeSet<>();
        Set<String> numbers = new TreeSet<>(more);
        for (RecordClaim claim : claims) {
            if (claim.record().kind() == kind) {
                numbers.add(claim.record().number());
                if (claim.targetId() != null && claim.targetId().matches("\\d+")) {
                    ids.add(claim.targetId());
                }
            }
        }
        if (kind == MasterKind.EMPLOYEE) {
            if (!numbers.isEmpty()) {
                open.add(PageRequest.all(resource));
            }
            return;
        }
        lists(ids).forEach(list -> open.add(PageRequest.listed(resource, "id", list)));
        lists(numbers).forEach(list -> open.add(PageRequest.listed(resource, RecordFields.NUMBER, list)));
    }

    private void searchByVat() {
        vats = new HashSet<>();
        for (RecordClaim claim : claims) {
            if (!vat(claim).isEmpty()
                    && claim.claim().wanted()
                    && candidates(claim).isEmpty()) {
                vats.add(vat(claim));
            }
        }
        if (!vats.isEmpty()) {
            open.add(PageRequest.all(RecordFields.CUSTOMER));
        }
    }

    private void take(PageRequest read, JsonNode row) {
        String id = row.path("id").asText();
        if (read.resource().equals("company")) {
            company = IntempusRequests.BASE + "company/" + id + "/";
        } else if (vats != null) {
            if (vats.contains(vat(row))) {
                sameVat.put(id, row);
            }
        } else {
            MasterKind kind = kind(read.resource());
            if (kind != MasterKind.EMPLOYEE || meant(row)) {
                rows.get(kind).put(id, row);
            }
        }
    }

    private boolean meant(JsonNode row) {
        return claims.stream()
                .filter(claim -> claim.record() instanceof Employee)
                .anyMatch(claim -> row.path("id").asText().equals(claim.targetId())
                        || same(row, RecordFields.NUMBER, claim.record().number())
                        || same(row, "username", ((Employee) claim.record()).email())
                        || same(row, "email", ((Employee) claim.record()).email()));
    }

    private static MasterKind kind(String resource) {
        for (MasterKind kind : MasterKind.values()) {
            if (RecordFields.resource(kind).equals(resource)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(resource + " holds no master records");
    }

    private static boolean needsCompany(RecordClaim claim) {
        MasterKind kind = claim.record().kind();
        return claim.claim().wanted()
                && claim.targetId() == null
                && (kind == MasterKind.CUSTOMER || claim.record() instanceof Employee employee && employee.create());
    }

    private static List<JsonNode> with(Map<String, JsonNode> rows, String field, String value) {
        return rows.values().stream().filter(row -> same(row, field, value)).toList();
    }

    private static boolean same(JsonNode row, String field, String value) {
        String has = RecordFields.plain(field, row.get(field));
        return value != null
                && !has.isEmpty()
                && (field.equals(RecordFields.NUMBER)
                        ? has.equals(value)
                        : has.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)));
    }

    private static String vat(RecordClaim claim) {
        return claim.record() instanceof Customer customer ? RecordFields.plainVat(customer.vatNumber()) : "";
    }

    private static String vat(JsonNode row) {
        return RecordFields.plainVat(row.path(RecordFields.VAT).asText(""));
    }

    private static List<List<String>> lists(Set<String> values) {
        List<List<String>> lists = new ArrayList<>();
        List<String> list = new ArrayList<>();
        int characters = 0;
        for (String value : values) {
            if (value.contains(",")) {
                lists.add(List.of(value));
                continue;
            }
            if (list.size() == LIST || characters + value.length() > LIST_CHARACTERS) {
                lists.add(list);
                list = new ArrayList<>();
                characters = 0;
            }
            list.add(value);
            characters += value.length() + 1;
        }
        if (!list.isEmpty()) {
            lists.add(list);
        }
        return lists;
    }
}
