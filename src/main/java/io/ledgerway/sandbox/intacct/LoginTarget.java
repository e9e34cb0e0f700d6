package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;

/**
 * Where a login leads (apis/intacct.md 2).
 *
 * @param console the console it comes through; blank = none
 * @param entity blank = top level
 */
record LoginTarget(String console, String company, String entity) {

    /** Reads {@code companyid} with {@code clientid} and {@code locationid}, or {@code console|client|entity}. */
    static LoginTarget of(XmlElement login) {
        String company = login.textOf("companyid");
        String client = login.textOf("clientid");
        String entity = login.textOf("locationid");
        if (company.contains("|") && client.isEmpty()) {
            String[] parts = company.split("\\|", -1);
            return new LoginTarget(parts[0], parts[1], parts.length > 2 ? parts[2] : entity);
        }
        return client.isEmpty() ? new LoginTarget("", company, entity) : new LoginTarget(company, client, entity);
    }
}
