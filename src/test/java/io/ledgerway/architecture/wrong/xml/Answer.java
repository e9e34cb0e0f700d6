package io.ledgerway.architecture.wrong.xml;

import org.springframework.core.io.Resource;

record Answer(Resource text) {}
