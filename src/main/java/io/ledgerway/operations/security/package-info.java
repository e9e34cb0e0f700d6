/** Who may touch the hub and how: users, roles, log-in, which path and method needs which role, what Hawtio may do. */
package io.ledgerway.operations.security;
