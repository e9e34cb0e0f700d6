package io.ledgerway.sandbox.intempus;

import java.util.UUID;

/** A work report while it is made or changed; the fields mean what they mean in {@link WorkReport}. */
final class WorkReportDraft {

    int employee;
    int contract;
    int caseId;
    int workType;
    int product;
    int startDay;
    int endDay;
    int startMinute = -1;
    int endMinute = -1;
    String amount;
    String breakDuration = "0";
    String remarks = "";
    String additionalRemarks = "";
    String origin;
    UUID creationId;
    int approvedOn;
    int createdAt;
    boolean immutable;

    WorkReportDraft() {}

    WorkReportDraft(WorkReport report) {
        employee = report.employee();
        contract = report.contract();
        caseId = report.caseId();
        workType = report.workType();
        product = report.product();
        startDay = report.startDay();
        endDay = report.endDay();
        startMinute = report.startMinute();
        endMinute = report.endMinute();
        amount = report.amount();
        breakDuration = report.breakDuration();
        remarks = report.remarks();
        additionalRemarks = report.additionalRemarks();
        origin = report.origin();
        creationId = report.creationId();
        approvedOn = report.approvedOn();
        createdAt = report.createdAt();
        immutable = report.immutable();
    }

    WorkReport at(long id, long stamp) {
        return new WorkReport(
                id,
                stamp,
                employee,
                contract,
                caseId,
                workType,
                product,
                startDay,
                endDay,
                (short) startMinute,
                (short) endMinute,
                amount,
                breakDuration,
                remarks,
                additionalRemarks,
                origin,
                creationId,
                approvedOn,
                createdAt,
                immutable);
    }
}
