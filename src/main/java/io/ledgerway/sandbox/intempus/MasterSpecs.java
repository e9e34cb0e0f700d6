package io.ledgerway.sandbox.intempus;

import io.ledgerway.sandbox.intempus.Filters.Kind;
import java.util.List;

/** The small resources (apis/intempus.md 7.3 to 7.5, 4 for what a create needs). */
final class MasterSpecs {

    private static final String ADDRESS = " street_address zip_code city country ";

    private static final MasterSpec COMPANY =
            MasterSpec.of("company", "number name", "", "").readOnly();

    private static final MasterSpec CUSTOMER = MasterSpec.of(
                    "customer",
                    "number name active contact customer_group email phone notes vat_registration_number" + ADDRESS,
                    "company",
                    "name")
            .filtered("number", Kind.TEXT);

    private static final MasterSpec CASE = MasterSpec.of(
                    "case", """
                    number name active permit_new_workreports case_group case_state case_state_name department
                    responsible start_date end_date latitude longitude hour_budget notes priority remarks_required
                    file_upload_required geofence all_employees_may_add_work_reports
                    all_worktypes_may_used_in_work_reports
                    """ + ADDRESS, "customer parent>case", "customer number name")
            .filtered("number", Kind.TEXT);

    private static final MasterSpec EMPLOYEE = MasterSpec.of(
                    "employee", """
                    number name initial username personal_email email phone department employee_group seniority_date
                    subscribe_date may_CUD_customers_and_cases may_add_work_reports_to_all_cases
                    car_registration_number
                    """ + ADDRESS, "company", "company name username password_generation")
            .filtered("number", Kind.NUMBER)
            .filtered("username", Kind.TEXT);

    private static final MasterSpec CONTRACT = MasterSpec.of(
            "contract",
            "start_date end_date locked_date hourly_wage working_hours_agreement",
            "employee work_model",
            "employee work_model start_date");

    private static final MasterSpec WORK_TYPE = MasterSpec.of(
                    "work_type", """
                    number name active input_type vacation_or_leave report_interval date_interval factor unit_cost
                    bill_as_product amount_cutoff piece_work lieu_factor
                    """, "work_model work_category", "name work_model work_category")
            .filtered("number", Kind.TEXT);

    private static final MasterSpec WORK_CATEGORY =
            MasterSpec.of("work_category", "name case_related supplement hue", "work_model", "name work_model");

    private static final MasterSpec WORK_MODEL = MasterSpec.of(
                    "work_model", "name number default_hourly_wage", "company", "name company")
            .filtered("number", Kind.TEXT);

    private static final MasterSpec PRODUCT =
            MasterSpec.of("product", """
                    number name unit cost_price sales_price recommended_price product_group accessible in_stock
                    bar_code description
                    """, "", "number name").filtered("number", Kind.TEXT);

    private static final MasterSpec SCHEDULE = MasterSpec.of("schedule", "", "", "")
            .readOnly()
            .offsetOnly("")
            .filtered("employee__id", Kind.NUMBER)
            .filtered("case__id", Kind.NUMBER);

    private static final MasterSpec EXPLORED_EMPLOYEE_BALANCE = MasterSpec.of("explored_employee_balance", "", "", "")
            .readOnly()
            .offsetOnly("start_date end_date")
            .filtered("start_date", Kind.DATE)
            .filtered("end_date", Kind.DATE);

    static final List<MasterSpec> ALL = List.of(
            COMPANY,
            CUSTOMER,
            CASE,
            EMPLOYEE,
            CONTRACT,
            WORK_TYPE,
            WORK_CATEGORY,
            WORK_MODEL,
            PRODUCT,
            SCHEDULE,
            EXPLORED_EMPLOYEE_BALANCE);

    private MasterSpecs() {}
}
