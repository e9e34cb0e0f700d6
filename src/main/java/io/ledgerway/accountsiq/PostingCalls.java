package io.ledgerway.accountsiq;

import io.ledgerway.connection.Lease;
import java.util.List;

/** Builds the calls that post documents (apis/accountsiq.md 4 and 5). */
final class PostingCalls {

    private PostingCalls() {}

    /** One document of a kind that no server guards. */
    static AccountsIqCall one(BatchDocument document, Lease lease) {
        return AccountsIqCall.write(
                document.kind().operation(),
                "posting " + document.words(),
                BatchDocumentXml.of(document.kind().parameter, document),
                lease,
                false);
    }

    /** Documents of one kind that no server guards. */
    static AccountsIqCall bulk(List<BatchDocument> documents, Lease lease) {
        DocumentKind kind = documents.get(0).kind();
        return AccountsIqCall.write(
                kind.bulkOperation(),
                "posting " + documents.size() + " " + kind.words() + "s",
                Element.of(
                        kind.parameters,
                        documents.stream()
                                .map(document -> BatchDocumentXml.of(kind.element(), document))
                                .toList()),
                lease,
                false);
    }

    /**
     * Sales invoices in one call, each posted only if its customer has none with the same external reference, so that
     * the call may safely be repeated. No receipt, no allocation.
     */
    static AccountsIqCall sales(List<BatchDocument> documents, boolean creditLimit, Lease lease) {
        String doing = documents.size() == 1
                ? "posting " + documents.get(0).words()
                : "posting " + documents.size() + " invoices";
        return AccountsIqCall.write(
                "PostPayAndAllocateSalesInvoices",
                doing,
                Element.of(
                        "queries",
                        documents.stream()
                                .map(document -> query(document, creditLimit))
                                .toList()),
                lease,
                true);
    }

    private static Element query(BatchDocument document, boolean creditLimit) {
        return Element.of(
                "WSPostPayAndAllocateSalesInvoiceQuery",
                Element.flag("PerformExternalReferenceDuplicateCheckOnInvoice", true),
                Element.flag("PerformExternalReferenceDuplicateCheckOnReceipt", false),
                BatchDocumentXml.of("BatchInvoice", document),
                Element.flag("PerformAllocation", false),
                Element.nil("AllocationDate"),
                Element.text("AllocationAmount", "0"),
                Element.text("ClientUniqueReference", document.clientReference()),
                Element.flag("EnforceCreditLimit", creditLimit));
    }
}
