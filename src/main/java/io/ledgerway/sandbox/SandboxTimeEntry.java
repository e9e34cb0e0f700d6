package io.ledgerway.sandbox;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A time entry the sandbox starts with.
 *
 * @param id Intempus's id
 * @param employee employee number
 * @param project project number; null for time without a project
 * @param workType work type number
 * @param from start of the work; may be null
 * @param to end of the work; may be null
 * @param amount decimal text, kept as it is
 * @param text the remark; empty when there is none
 */
public record SandboxTimeEntry(
        long id,
        String employee,
        String project,
        String workType,
        LocalDate date,
        LocalTime from,
        LocalTime to,
        String amount,
        String text,
        boolean approved) {}
