package io.ledgerway.architecture.wrong.uniconta.posting;

import io.ledgerway.architecture.wrong.uniconta.invoice.Posted;

public record Round(Posted posted) {}
