package io.ledgerway.sandbox.intacct;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The master objects a document can name, by their names in queries. */
public enum MasterKind {
    CUSTOMER("Customer", "CUSTOMERID", "NAME", "CUSTTYPENAME", "TERMNAME", "CURRENCY", "TAXID", "EMAIL1"),
    VENDOR("Vendor", "VENDORID", "NAME", "VENDTYPENAME", "TERMNAME", "CURRENCY", "TAXID", "EMAIL1"),
    GLACCOUNT("GL account", "ACCOUNTNO", "TITLE", "ACCOUNTTYPE", "NORMALBALANCE", "REQUIREDEPT", "REQUIRELOC"),
    ARACCOUNTLABEL("AR account label", "ACCOUNTLABEL", "DESCRIPTION", "GLACCOUNTNO"),
    APACCOUNTLABEL("AP account label", "ACCOUNTLABEL", "DESCRIPTION", "GLACCOUNTNO"),
    /** A location with {@code ENTITY} true is an entity that can be signed in to. */
    LOCATION("Location", "LOCATIONID", "NAME", "PARENTID", "ENTITY", "CURRENCY"),
    DEPARTMENT("Department", "DEPARTMENTID", "TITLE", "PARENTID"),
    CLASS("Class", "CLASSID", "NAME", "PARENTID"),
    PROJECT("Project", "PROJECTID", "NAME", "CUSTOMERID", "PARENTID"),
    TASK("Task", "TASKID", "NAME", "PROJECTID"),
    COSTTYPE("Cost type", "COSTTYPEID", "NAME"),
    ITEM("Item", "ITEMID", "NAME", "ITEMTYPE"),
    EMPLOYEE("Employee", "EMPLOYEEID", "NAME"),
    CONTRACT("Contract", "CONTRACTID", "NAME"),
    WAREHOUSE("Warehouse", "WAREHOUSEID", "NAME"),
    ARTERM("Term", "NAME", "DESCRIPTION", "DUEDAYS"),
    APTERM("Term", "NAME", "DESCRIPTION", "DUEDAYS"),
    TAXDETAIL("Tax detail", "DETAILID", "DESCRIPTION", "VALUE", "TAXTYPE", "TAXSOLUTIONID"),
    TAXSOLUTION("Tax solution", "SOLUTIONID", "DESCRIPTION"),
    CONTACT("Contact", "CONTACTNAME", "PRINTAS"),
    EXCHANGERATETYPES("Exchange rate type", "NAME", "DESCRIPTION"),
    ATTACHMENTFOLDER("Attachment folder", "FOLDERNAME", "DESCRIPTION"),
    /** A custom field of documents and lines, and of queries for them. */
    CUSTOMFIELD("Custom field", "FIELDNAME", "DESCRIPTION");

    private final String title;
    private final String key;
    private final List<String> others;

    MasterKind(String title, String key, String... others) {
        this.title = title;
        this.key = key;
        this.others = List.of(others);
    }

    /** As in error texts. */
    String title() {
        return title;
    }

    /** The field that names a row, such as {@code CUSTOMERID}. */
    public String key() {
        return key;
    }

    /** The field that holds a row's name in words. */
    String nameField() {
        return others.get(0);
    }

    /** Fields beside key, {@code RECORDNO} and {@code STATUS}. */
    List<String> others() {
        return others;
    }

    static Optional<MasterKind> named(String object) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(object))
                .findFirst();
    }
}
