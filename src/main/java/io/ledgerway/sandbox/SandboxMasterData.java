package io.ledgerway.sandbox;

import java.math.BigDecimal;
import java.util.List;

/** One company as both simulators know it, so that what one names the other has. */
public record SandboxMasterData(
        List<Customer> customers, List<Project> projects, List<Employee> employees, List<WorkType> workTypes) {

    /** A debtor. */
    public record Customer(String number, String name) {}

    /**
     * A case in Intempus, a project in Uniconta.
     *
     * @param customer the customer's number
     * @param open false = closed for registration in Uniconta
     */
    public record Project(String number, String name, String customer, boolean open) {}

    /**
     * @param number digits, below 1,000,000
     * @param workModel the agreement the employee works under; only its work types may be used
     */
    public record Employee(String number, String name, int workModel) {}

    /**
     * @param number number in Intempus
     * @param unit {@code Timer}, {@code Dage}, {@code km}, {@code Styk} or {@code kr}
     * @param payCategory number of the pay category in Uniconta
     * @param workModel the agreement it belongs to
     * @param factor hours a day where the unit is days; else null
     * @param caseRelated whether an entry must name a project
     */
    public record WorkType(
            String number,
            String name,
            String unit,
            String payCategory,
            int workModel,
            BigDecimal factor,
            boolean caseRelated) {}
}
