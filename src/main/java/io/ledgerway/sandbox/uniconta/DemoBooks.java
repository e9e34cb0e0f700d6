package io.ledgerway.sandbox.uniconta;

import io.ledgerway.sandbox.SandboxMasterData;
import io.ledgerway.sandbox.SandboxMasterData.Customer;
import io.ledgerway.sandbox.SandboxMasterData.Employee;
import io.ledgerway.sandbox.SandboxMasterData.Project;
import io.ledgerway.sandbox.SandboxMasterData.WorkType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Sets up a company's master data in Uniconta: what a consultant does before the hub is connected. */
final class DemoBooks {

    /** The journal for time entries; its lines leave it when posted. */
    static final String JOURNAL = "INTEMPUS";

    private static final String SERIES = "PROJEKT";
    private static final Map<String, String> ITEMS =
            Map.of("4010", "Vinkelbeslag 90 mm", "4020", "Træskruer 5 x 80 mm");

    private final Company company;

    DemoBooks(Company company) {
        this.company = company;
    }

    void open(SandboxMasterData data) {
        company.add(row(Entities.NUMBER_SERIES)
                .set("Serie", SERIES)
                .set("Name", "Projektbilag")
                .set("Next", 1));
        company.add(row(Entities.JOURNAL)
                .set("Journal", JOURNAL)
                .set("NumberSerie", SERIES)
                .set("DeleteLines", true));
        for (Category category : Category.values()) {
            company.add(category.row());
        }
        Map<String, String> customers = new HashMap<>();
        data.customers().forEach(customer -> customers.put(customer.number(), customer.name()));
        data.customers().forEach(customer -> company.add(debtor(customer)));
        ITEMS.forEach((number, name) -> company.add(item(number, name)));
        data.projects().forEach(project -> company.add(project(project, customers)));
        Map<Integer, String> payCategories = payCategories(data);
        data.employees().forEach(employee -> company.add(employee(employee, payCategories)));
        new Sales(company).open(data.customers());
    }

    private Map<Integer, String> payCategories(SandboxMasterData data) {
        Map<Integer, String> firstOfModel = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (WorkType type : data.workTypes()) {
            if (known.add(type.payCategory())) {
                company.add(payCategory(type));
            }
            firstOfModel.putIfAbsent(type.workModel(), type.payCategory());
        }
        return firstOfModel;
    }

    private static RowDraft debtor(Customer customer) {
        return row(Entities.DEBTOR)
                .set("Account", customer.number())
                .set("Name", cut(customer.name(), 100))
                .set("Group", "DK");
    }

    private static RowDraft item(String number, String name) {
        return row(Entities.ITEM)
                .set("Item", number)
                .set("Name", name)
                .set("ItemType", "Item")
                .set("CostModel", "FIFO")
                .set("Unit", "Pcs")
                .set("SalesPrice1", new BigDecimal("12.50"));
    }

    private static RowDraft project(Project project, Map<String, String> customers) {
        return row(Entities.PROJECT)
                .set("Number", project.number())
                .set("Name", cut(project.name(), 60))
                .set("Account", project.customer())
                .set("DebtorName", customers.get(project.customer()))
                .set("Phase", project.open() ? "InProgress" : "Completed")
                .set("InvoiceAble", true);
    }

    private static RowDraft employee(Employee employee, Map<Integer, String> payCategories) {
        return row(Entities.EMPLOYEE)
                .set("Number", employee.number())
                .set("Name", cut(employee.name(), 40))
                .set("PayrollCategory", payCategories.get(employee.workModel()))
                .set("CostPrice", new BigDecimal("310"))
                .set("SalesPrice", new BigDecimal("525"));
    }

    private static RowDraft payCategory(WorkType type) {
        Category category = Category.of(type.unit());
        return row(Entities.PAY_CATEGORY)
                .set("Number", type.payCategory())
                .set("Name", cut(type.name(), 40))
                .set("PrCategory", category.name())
                .set("Unit", category.unit)
                .set("Invoiceable", type.caseRelated())
                .set("Rate", new BigDecimal("245.50"))
                .set("SalesPrice", new BigDecimal("495"));
    }

    private static RowDraft row(String entity) {
        return new RowDraft(Entities.named(entity));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** Project categories by what a work type is counted in. */
    private enum Category {
        TIMER("Timer", "Hours", "Arbejdstid"),
        KOERSEL("km", "km", "Kørsel"),
        MATERIALE("Styk", "Pcs", "Materialer"),
        UDLAEG("kr", "Pcs", "Udlæg");

        private final String counted;
        private final String unit;
        private final String title;

        Category(String counted, String unit, String title) {
            this.counted = counted;
            this.unit = unit;
            this.title = title;
        }

        /** Days become hours. */
        static Category of(String counted) {
            for (Category category : values()) {
                if (category.counted.equals(counted)) {
                    return category;
                }
            }
            return TIMER;
        }

        RowDraft row() {
            return DemoBooks.row(Entities.PROJECT_CATEGORY)
                    .set("Number", name())
                    .set("Name", title)
                    .set("CatType", "Labour")
                    .set("Unit", unit)
                    .set("Invoiceable", true)
                    .set("IsDefault", this == TIMER);
        }
    }
}
