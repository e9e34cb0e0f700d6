package io.ledgerway.architecture.wrong.cause;

import org.springframework.core.io.Resource;

record Reason(Resource why) {}
