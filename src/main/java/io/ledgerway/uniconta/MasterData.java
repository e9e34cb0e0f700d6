package io.ledgerway.uniconta;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a company's Uniconta had when it was read: a snapshot. Keys are case-blind.
 *
 * @param readAt when the reading began, UTC
 */
record MasterData(
        Instant readAt,
        Map<String, Project> projects,
        Map<String, Employee> employees,
        Map<String, PayCategory> payCategories,
        Map<String, ProjectCategory> projectCategories) {

    /** @param phase label in the language of Uniconta's user; null when it is blank */
    record Project(String number, String name, String phase, boolean blocked) {}

    /** @param terminated last day; null while employed */
    record Employee(
            String number, boolean blocked, LocalDate terminated, BigDecimal costPrice, BigDecimal salesPrice) {}

    /** @param rate what an hour or kilometre of it costs */
    record PayCategory(
            String number,
            String name,
            String projectCategory,
            String unit,
            String item,
            Boolean invoiceable,
            boolean blocked,
            BigDecimal rate,
            BigDecimal salesPrice) {}

    record ProjectCategory(String number, String unit, Boolean invoiceable, boolean isDefault) {}

    Optional<Project> project(String number) {
        return Optional.ofNullable(projects.get(number));
    }

    Optional<Employee> employee(String number) {
        return Optional.ofNullable(employees.get(number));
    }

    Optional<ProjectCategory> projectCategory(String number) {
        return Optional.ofNullable(projectCategories.get(number));
    }

    /** The company's default project category, where it has exactly one. */
    Optional<ProjectCategory> defaultProjectCategory() {
        var defaults = projectCategories.values().stream()
                .filter(ProjectCategory::isDefault)
                .limit(2)
                .toList();
        return defaults.size() == 1 ? Optional.of(defaults.get(0)) : Optional.empty();
    }
}
