package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;

/**
 * What a function that succeeded gives back; what it does not give is null.
 *
 * @param key the key of what was made
 * @param listType head of a legacy list
 */
record Outcome(String key, XmlElement listType, XmlElement data) {

    static Outcome key(Object key) {
        return new Outcome(key.toString(), null, null);
    }

    static Outcome data(XmlElement data) {
        return new Outcome(null, null, data);
    }
}
