/** The hub's own key: encrypts what must survive a restart, makes fingerprints that tell change without telling content. */
package io.ledgerway.secret;
