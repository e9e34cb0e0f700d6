package io.ledgerway.sandbox.acumatica;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What documents refer to and no call of the API changes. Whoever reads or writes it holds the company's monitor. */
final class Masters {

    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Terms> terms = new HashMap<>();
    private final Map<String, TaxZone> zones = new HashMap<>();
    private final Map<String, Item> items = new HashMap<>();
    private final Map<YearMonth, Period> periods = new TreeMap<>();
    private final Map<Named, Set<String>> names = new TreeMap<>();
    private final List<Tax> taxes = new ArrayList<>();
    private final List<CustomField> customFields = new ArrayList<>();

    /** What is known by its name only. */
    enum Named {
        SUBACCOUNT,
        BRANCH,
        TAX_CATEGORY,
        PROJECT,
        CURRENCY
    }

    void clear() {
        accounts.clear();
        terms.clear();
        zones.clear();
        items.clear();
        periods.clear();
        names.clear();
        taxes.clear();
        customFields.clear();
    }

    void put(Account account) {
        accounts.put(account.id(), account);
    }

    void put(Terms each) {
        terms.put(each.id(), each);
    }

    void put(TaxZone zone) {
        zones.put(zone.id(), zone);
    }

    void put(Item item) {
        items.put(item.id(), item);
    }

    void put(Period period) {
        periods.put(period.month(), period);
    }

    void put(Tax tax) {
        taxes.removeIf(other -> other.id().equals(tax.id())
                && other.zone().equals(tax.zone())
                && other.category().equals(tax.category()));
        taxes.add(tax);
        put(Named.TAX_CATEGORY, tax.category());
    }

    void put(CustomField field) {
        customFields.remove(field);
        customFields.add(field);
    }

    void put(Named kind, String... added) {
        names.computeIfAbsent(kind, k -> new TreeSet<>()).addAll(List.of(added));
    }

    boolean knows(Named kind, String name) {
        return names.getOrDefault(kind, Set.of()).contains(name);
    }

    /** Null = unknown, here and below. */
    Account account(String id) {
        return accounts.get(id);
    }

    Terms terms(String id) {
        return terms.get(id);
    }

    TaxZone zone(String id) {
        return zones.get(id);
    }

    Item item(String id) {
        return items.get(id);
    }

    Period period(YearMonth month) {
        return periods.get(month);
    }

    /** @param id {@code MMYYYY} */
    Period period(String id) {
        return periods.values().stream()
                .filter(period -> period.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    Collection<Period> periods() {
        return periods.values();
    }

    List<Tax> taxes(String zone, String category) {
        return taxes.stream()
                .filter(tax -> tax.zone().equals(zone) && tax.category().equals(category))
                .toList();
    }

    Tax tax(String id, String zone) {
        return taxes.stream()
                .filter(tax -> tax.id().equals(id) && tax.zone().equals(zone))
                .findFirst()
                .orElse(null);
    }

    List<CustomField> customFields() {
        return customFields;
    }
}
