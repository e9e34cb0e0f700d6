package io.ledgerway.architecture.wrong.intempus;

import io.ledgerway.architecture.wrong.operations.PageHelper;

public record Entry(PageHelper page) {}
