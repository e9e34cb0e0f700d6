package io.ledgerway.accountsiq;

import io.ledgerway.cause.Cause;
import io.ledgerway.connection.ConnectionSettings;
import java.math.BigDecimal;
import java.util.Optional;

/** What is to be known before a document is sent, and what it says. Bad news is told of a fresh reading only. */
final class DocumentNeeds {

    private final MasterDataCache cache;
    private final ConnectionSettings connection;
    private final MasterData data;
    private final DocumentSettings settings;

    DocumentNeeds(MasterDataCache cache, ConnectionSettings connection) {
        this.cache = cache;
        this.connection = connection;
        this.data = cache.of(connection);
        this.settings = DocumentSettings.read(connection);
    }

    /** What is to be read next for it; null when all is known. */
    MasterRead next(PlannedDocument planned) {
        BatchDocument document = planned.document();
        boolean replayed = planned.claim().tried();
        Known<LedgerAccount> account = data.account(document.accountKey());
        if (wanted(account, replayed, known -> DocumentCheck.account(document, known))) {
            return new MasterRead.Account(document.accountKey());
        }
        if (wanted(data.periods(), replayed, known -> DocumentCheck.period(document, known.value()))) {
            return new MasterRead.Periods();
        }
        boolean asked = settings.rateWithoutAsking(document.currency()) == null;
        return asked && wanted(data.rate(document.currency()), replayed, known -> Optional.ofNullable(known.refusal()))
                ? new MasterRead.Rate(document.currency())
                : null;
    }

    /** Why it cannot be sent; everything it needs is known. */
    Optional<Cause> problem(BatchDocument document) {
        return DocumentCheck.account(document, data.account(document.accountKey()))
                .or(() -> DocumentCheck.period(document, data.periods().value()))
                .or(() -> rate(document.currency()) == null
                        ? Optional.of(data.rate(document.currency()).refusal())
                        : Optional.empty());
    }

    PlannedDocument complete(PlannedDocument planned) {
        BatchDocument document = planned.document();
        return planned.completed(
                document.at(rate(document.currency())),
                data.account(document.accountKey()).value().id());
    }

    private BigDecimal rate(String currency) {
        BigDecimal known = settings.rateWithoutAsking(currency);
        return known == null ? data.rate(currency).value() : known;
    }

    private <T> boolean wanted(Known<T> known, boolean replayed, Check<T> check) {
        return known == null
                || !cache.current(connection, known)
                || check.problem(known).isPresent() && !cache.fresh(known, replayed);
    }

    private interface Check<T> {

        Optional<Cause> problem(Known<T> known);
    }
}
