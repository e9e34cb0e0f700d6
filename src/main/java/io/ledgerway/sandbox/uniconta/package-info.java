/**
 * A strict simulator of Uniconta's Web API, written from apis/uniconta.md and the vendor's service description. It refuses
 * what the real system refuses, keeps its own books and can be asked for them; it knows nothing of the client.
 */
package io.ledgerway.sandbox.uniconta;
