/** One abstract contract that each outside system must pass, and a subclass for each of them. */
package io.ledgerway.contract;
