package io.ledgerway.architecture.wrong.trace;

import io.ledgerway.architecture.wrong.uniconta.Journal;

record Line(Journal journal) {}
