package io.ledgerway.architecture.wrong.ubl;

import org.springframework.core.io.Resource;

record Invoices(Resource text) {}
