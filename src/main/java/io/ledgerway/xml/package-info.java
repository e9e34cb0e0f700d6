/** The one place that makes XML parsers, so that none of them follows a DTD or an outside entity. */
package io.ledgerway.xml;
