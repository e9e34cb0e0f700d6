package io.ledgerway.sandbox.uniconta;

/** Whose time, on which project. */
public record EmployeeProject(String employee, String project) {}
