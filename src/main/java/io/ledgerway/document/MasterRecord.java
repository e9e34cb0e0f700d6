package io.ledgerway.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A customer, project, item or employee as one system keeps it and another is to know it. What is null is not known. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MasterRecord.Customer.class, name = "debtor"),
    @JsonSubTypes.Type(value = MasterRecord.Project.class, name = "project"),
    @JsonSubTypes.Type(value = MasterRecord.Item.class, name = "item"),
    @JsonSubTypes.Type(value = MasterRecord.Employee.class, name = "employee")
})
public sealed interface MasterRecord {

    /** Its key in the source; never changes. */
    String number();

    /** Never null: the number where it has no name. */
    String name();

    /** Whether it may be used in the target. */
    boolean active();

    MasterKind kind();

    /** The same record, set inactive. */
    MasterRecord inactive();

    /** @param vatNumber VAT or company registration number, as it is written in the source */
    record Customer(
            String number,
            String name,
            boolean active,
            String street,
            String zipCode,
            String city,
            String phone,
            String email,
            String vatNumber)
            implements MasterRecord {

        @Override
        public MasterKind kind() {
            return MasterKind.CUSTOMER;
        }

        @Override
        public Customer inactive() {
            return new Customer(number, name, false, street, zipCode, city, phone, email, vatNumber);
        }
    }

    /**
     * A project.
     *
     * @param customer number of its customer
     * @param end null without a start
     */
    record Project(
            String number,
            String name,
            boolean active,
            String customer,
            LocalDate start,
            LocalDate end,
            String street,
            String zipCode,
            String city,
            String description)
            implements MasterRecord {

        @Override
        public MasterKind kind() {
            return MasterKind.PROJECT;
        }

        @Override
        public Project inactive() {
            return new Project(number, name, false, customer, start, end, street, zipCode, city, description);
        }
    }

    /** An item; prices exact, in the company's currency. */
    record Item(
            String number,
            String name,
            boolean active,
            String unit,
            BigDecimal salesPrice,
            BigDecimal costPrice,
            String barCode)
            implements MasterRecord {

        /** 12.5 and 12.50 are one price. */
        public Item {
            salesPrice = plain(salesPrice);
            costPrice = plain(costPrice);
        }

        @Override
        public MasterKind kind() {
            return MasterKind.ITEM;
        }

        @Override
        public Item inactive() {
            return new Item(number, name, false, unit, salesPrice, costPrice, barCode);
        }

        private static BigDecimal plain(BigDecimal price) {
            return price == null
                    ? null
                    : new BigDecimal(price.stripTrailingZeros().toPlainString());
        }
    }

    /** @param create whether one that the target lacks is created there, which may cost a licence */
    record Employee(
            String number,
            String name,
            boolean active,
            String email,
            String privateEmail,
            String phone,
            String street,
            String zipCode,
            String city,
            boolean create)
            implements MasterRecord {

        @Override
        public MasterKind kind() {
            return MasterKind.EMPLOYEE;
        }

        @Override
        public Employee inactive() {
            return new Employee(number, name, false, email, privateEmail, phone, street, zipCode, city, create);
        }
    }
}
