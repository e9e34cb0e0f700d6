package io.ledgerway.architecture.wrong.lookup;

import io.ledgerway.architecture.wrong.intempus.Entry;
import java.util.logging.Logger;
import javax.xml.stream.XMLInputFactory;

record Table(Entry entry, Logger log) {
    XMLInputFactory parsers() {
        return XMLInputFactory.newFactory();
    }
}
