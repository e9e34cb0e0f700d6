/** Reading XML from outside, bounded and deaf to DTDs and entities: the one place that makes parsers. Knows no vocabulary; never writes XML. */
package io.ledgerway.xml;
