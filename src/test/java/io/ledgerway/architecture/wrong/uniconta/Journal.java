package io.ledgerway.architecture.wrong.uniconta;

import io.ledgerway.architecture.wrong.document.Sheet;
import io.ledgerway.architecture.wrong.intempus.Entry;
import io.ledgerway.architecture.wrong.uniconta.posting.Round;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.camel.Exchange;

public record Journal(Sheet sheet, Entry entry, Round round, Exchange exchange) {
    DocumentBuilderFactory parsers() {
        return DocumentBuilderFactory.newInstance();
    }
}
