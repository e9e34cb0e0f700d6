/** The settings files in the configuration directory and mounted secret folders, read again while the hub runs. Knows no connection. */
package io.ledgerway.connection.settings;
