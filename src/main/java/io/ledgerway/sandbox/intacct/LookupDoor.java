package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;

/** The {@code lookup} function: which fields an object has (apis/intacct.md 4.3). */
final class LookupDoor {

    private final Catalogue catalogue;
    private final Masters masters;

    LookupDoor(Catalogue catalogue, Masters masters) {
        this.catalogue = catalogue;
        this.masters = masters;
    }

    void openIn(FunctionDesk functions) {
        functions.read("lookup", this::lookup);
    }

    private Outcome lookup(Job job) {
        RowShape shape = catalogue.shape(job.element().textOf("object"));
        XmlElement fields =
                XmlElement.of("Fields", shape.fields().stream().map(this::field).toList());
        return Outcome.data(XmlElement.of(
                        "data",
                        XmlElement.of("Type", fields)
                                .with("Name", shape.object())
                                .with("DocumentType", ""))
                .with("listtype", "All")
                .with("count", 1));
    }

    private XmlElement field(ReadField field) {
        boolean custom = masters.find(MasterKind.CUSTOMFIELD, field.name()).isPresent();
        return XmlElement.of(
                "Field",
                XmlElement.text("ID", field.name()),
                XmlElement.text("LABEL", field.name()),
                XmlElement.text("DATATYPE", field.type()),
                XmlElement.text("ISCUSTOM", custom));
    }
}
