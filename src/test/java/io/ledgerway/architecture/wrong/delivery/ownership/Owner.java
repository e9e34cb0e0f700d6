package io.ledgerway.architecture.wrong.delivery.ownership;

import io.ledgerway.architecture.wrong.delivery.Pending;

record Owner(Pending pending) {}
