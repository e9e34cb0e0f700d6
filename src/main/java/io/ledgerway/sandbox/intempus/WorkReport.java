package io.ledgerway.sandbox.intempus;

import java.util.UUID;

/**
 * A time entry, held small: the benchmark keeps 50,000 of them beside the hub.
 *
 * @param employee row id; so are contract, caseId, workType and product, 0 = none
 * @param startDay days since 1970; so is endDay
 * @param startMinute minutes since midnight, -1 = none; so is endMinute
 * @param amount decimal text as it came
 * @param approvedOn day of the final approval since 1970, 0 = not approved
 * @param createdAt seconds since 1970
 * @param immutable whether it is locked
 */
record WorkReport(
        long id,
        long stamp,
        int employee,
        int contract,
        int caseId,
        int workType,
        int product,
        int startDay,
        int endDay,
        short startMinute,
        short endMinute,
        String amount,
        String breakDuration,
        String remarks,
        String additionalRemarks,
        String origin,
        UUID creationId,
        int approvedOn,
        int createdAt,
        boolean immutable)
        implements Row {

    boolean approved() {
        return approvedOn != 0;
    }

    WorkReportDraft draft() {
        return new WorkReportDraft(this);
    }

    UUID uuid() {
        return new UUID(0x4c65_6467_4572_4000L, 0x8000_0000_0000_0000L | id);
    }

    @Override
    public Object value(String field) {
        return switch (field) {
            case "id" -> id;
            case "logical_timestamp" -> stamp;
            case "employee" -> relation(employee);
            case "contract" -> relation(contract);
            case "case" -> relation(caseId);
            case "worktype" -> relation(workType);
            case "product" -> relation(product);
            case "start_date" -> (long) startDay;
            case "end_date" -> (long) endDay;
            case "approved" -> approved();
            default -> null;
        };
    }

    private static Long relation(int row) {
        return row == 0 ? null : Long.valueOf(row);
    }
}
