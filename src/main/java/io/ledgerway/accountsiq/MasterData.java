package io.ledgerway.accountsiq;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of one entity: accounts and rates that documents asked for, and its periods. Kept in memory only. */
final class MasterData {

    private final Map<AccountKey, Known<LedgerAccount>> accounts = new ConcurrentHashMap<>();
    private final Map<String, Known<BigDecimal>> rates = new ConcurrentHashMap<>();
    private volatile Known<List<Period>> periods;

    /** Null while it was never asked for. */
    Known<LedgerAccount> account(AccountKey key) {
        return accounts.get(key);
    }

    /** Null while it was never asked for. */
    Known<BigDecimal> rate(String currency) {
        return rates.get(currency);
    }

    /** Null while they were never asked for. */
    Known<List<Period>> periods() {
        return periods;
    }

    void keep(AccountKey key, Known<LedgerAccount> account) {
        accounts.put(key, account);
    }

    void keep(String currency, Known<BigDecimal> rate) {
        rates.put(currency, rate);
    }

    void keep(Known<List<Period>> read) {
        periods = read;
    }
}
