package io.ledgerway.uniconta;

/** The entities that are read as master data, in this order (apis/uniconta.md 5.5). */
enum MasterEntity {
    PROJECTS("ProjectClient", "read-projects"),
    EMPLOYEES("EmployeeClient", "read-employees"),
    PAY_CATEGORIES("EmpPayrollCategoryClient", "read-pay-categories"),
    PROJECT_CATEGORIES("PrCategoryClient", "read-project-categories");

    private final String entity;
    private final String operation;

    MasterEntity(String entity, String operation) {
        this.entity = entity;
        this.operation = operation;
    }

    String entity() {
        return entity;
    }

    /** The operation's name in metrics and history. */
    String operation() {
        return operation;
    }

    /** The entity after this one; null after the last. */
    MasterEntity next() {
        return ordinal() + 1 < values().length ? values()[ordinal() + 1] : null;
    }
}
