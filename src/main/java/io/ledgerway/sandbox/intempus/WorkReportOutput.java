package io.ledgerway.sandbox.intempus;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;

/** Writes a work report as Intempus shows it (apis/intempus.md 7.1). */
final class WorkReportOutput {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Masters masters;

    WorkReportOutput(Masters masters) {
        this.masters = masters;
    }

    void write(WorkReport report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        identity(report, json);
        relations(report, json);
        times(report, json);
        json.writeStringField("amount", report.amount());
        json.writeStringField("break_duration", report.breakDuration());
        json.writeStringField("remarks", report.remarks());
        json.writeStringField("additional_remarks", report.additionalRemarks());
        approval(report, json);
        json.writeBooleanField("isimmutable", report.immutable());
        json.writeStringField("origin", report.origin());
        json.writeNumberField("logical_timestamp", report.stamp());
        json.writeEndObject();
    }

    private static void identity(WorkReport report, JsonGenerator json) throws IOException {
        json.writeNumberField("id", report.id());
        json.writeStringField("resource_uri", Uri.of("work_report", report.id()));
        json.writeStringField("uuid", report.uuid().toString());
        json.writeStringField(
                "creation_id",
                report.creationId() == null ? null : report.creationId().toString());
        json.writeStringField(
                "creation_datetime", Instant.ofEpochSecond(report.createdAt()).toString());
    }

    private void relations(WorkReport report, JsonGenerator json) throws IOException {
        json.writeStringField("employee", Uri.of("employee", report.employee()));
        json.writeStringField("employee_id", String.valueOf(report.employee()));
        json.writeStringField("employee_number", masters.text("employee", report.employee(), "number"));
        json.writeStringField("employee_name", masters.text("employee", report.employee(), "name"));
        json.writeStringField("company", masters.text("employee", report.employee(), "company"));
        json.writeStringField("contract", Uri.of("contract", report.contract()));
        MasterRow project = masters.row("case", report.caseId());
        json.writeStringField("case", Uri.of("case", report.caseId()));
        json.writeStringField(
                "case_name", project == null ? null : project.text("number") + " - " + project.text("name"));
        MasterRow type = masters.row("work_type", report.workType());
        json.writeStringField("worktype", Uri.of("work_type", report.workType()));
        json.writeStringField("worktype_name", type == null ? null : type.text("name"));
        json.writeStringField("work_type_unit", type == null ? null : type.text("unit"));
        json.writeStringField(
                "work_category_name",
                type == null ? null : masters.text("work_category", type.relation("work_category"), "name"));
        json.writeStringField("product", Uri.of("product", report.product()));
    }

    private static void times(WorkReport report, JsonGenerator json) throws IOException {
        LocalDate start = LocalDate.ofEpochDay(report.startDay());
        json.writeStringField("start_date", start.toString());
        json.writeStringField("end_date", LocalDate.ofEpochDay(report.endDay()).toString());
        json.writeStringField("start_time", time(report.startMinute()));
        json.writeStringField("end_time", time(report.endMinute()));
        json.writeNumberField("start_week_number", start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static void approval(WorkReport report, JsonGenerator json) throws IOException {
        json.writeBooleanField("approved", report.approved());
        json.writeArrayFieldStart("approved_by");
        json.writeStartObject();
        json.writeStringField("level", "final_approver");
        json.writeStringField("label", "Endelig godkender");
        json.writeStringField(
                "date",
                report.approved() ? LocalDate.ofEpochDay(report.approvedOn()).toString() : null);
        json.writeStringField("time", report.approved() ? "09:12:00" : null);
        json.writeStringField("name", report.approved() ? "Karen Byggekontor" : null);
        json.writeStringField("number", report.approved() ? "1" : null);
        json.writeStringField("username", report.approved() ? "karen@demo.example" : null);
        json.writeEndObject();
        json.writeEndArray();
        json.writeNullField("approved_by_initial");
        json.writeNullField("approved_by_final");
    }

    private static String time(short minute) {
        return minute < 0 ? null : LocalTime.ofSecondOfDay(minute * 60L).format(TIME);
    }
}
