package io.ledgerway.sandbox.acumatica;

/** Ordinary documents; a quote stands for a double one. */
final class Documents {

    private Documents() {}

    /** 2 x 60.25 for C1001 in the domestic zone, 23 % tax. */
    static String invoice(String reference) {
        return invoice(reference, "");
    }

    /** The same with more header fields, such as {@code 'Hold':{'value':false},}. */
    static String invoice(String reference, String more) {
        return "{'Type':{'value':'Invoice'},'Customer':{'value':'C1001'},'CustomerOrder':{'value':'" + reference + "'},"
                + more
                + "'Date':{'value':'2026-03-01'},'Details':[{'TransactionDescription':{'value':'Work'},"
                + "'Account':{'value':'40000'},'Subaccount':{'value':'000000'},'Qty':{'value':2},"
                + "'UnitPrice':{'value':60.25},'TaxCategory':{'value':'TAXABLE'}}]}";
    }

    static String salesInvoice(String reference, String more) {
        return "{'Type':{'value':'Invoice'},'CustomerID':{'value':'C1003'},'ExternalRef':{'value':'" + reference + "'},"
                + more
                + "'Details':[{'TransactionDescr':{'value':'Work'},'Account':{'value':'41000'},'Qty':{'value':1},"
                + "'UnitPrice':{'value':10}}]}";
    }

    static String bill(String reference) {
        return "{'Type':{'value':'Bill'},'Vendor':{'value':'V2001'},'VendorRef':{'value':'" + reference + "'},"
                + "'Date':{'value':'2026-03-05'},'Details':[{'TransactionDescription':{'value':'Paper'},"
                + "'Account':{'value':'61000'},'Qty':{'value':3},'UnitCost':{'value':'9.99'},"
                + "'TaxCategory':{'value':'TAXABLE'}}]}";
    }
}
