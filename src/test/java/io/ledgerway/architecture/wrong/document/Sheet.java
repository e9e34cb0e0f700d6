package io.ledgerway.architecture.wrong.document;

import io.ledgerway.architecture.wrong.uniconta.Journal;
import javax.crypto.Cipher;

public record Sheet(Journal journal, Cipher cipher) {}
