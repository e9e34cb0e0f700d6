/** What an invoice is in a company's ledger: counterparty, accounts, tax codes and amounts a line, worked out by lookup tables. Shared by the ledgers; knows no system and sends nothing. */
package io.ledgerway.ledger;
