package io.ledgerway.uniconta;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What the lookup tables say about one entry.
 *
 * @param project project number in Uniconta
 * @param employee employee number in Uniconta
 * @param payCategory number or exact name of the pay category
 * @param columns further fields that the tables' columns set
 * @param factor hours per day, from the column {@code factor} of the work type's row or else the entry; may be null
 */
record EntryTargets(
        String project, String employee, String payCategory, Map<LineField, Object> columns, BigDecimal factor) {}
