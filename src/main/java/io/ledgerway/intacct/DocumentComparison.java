package io.ledgerway.intacct;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether what stands in Intacct is what was sent: counterparty, total and currency. The number is information only, since
 * a document sequence in Intacct may give another (apis/intacct.md 5.4). What one side does not tell is not compared.
 */
final class DocumentComparison {

    private DocumentComparison() {}

    /** In words; empty when they are equal. */
    static List<String> differences(ExpectedDocument sent, FoundDocument there, SearchSettings settings) {
        List<String> differences = new ArrayList<>();
        compare("counterparty", sent.counterparty(), there.counterparty(), differences);
        compare("currency", sent.currency(), there.currency(), differences);
        BigDecimal total = settings.totalIncludesTax() ? sent.total() : sent.net();
        if (total != null && there.total() != null && total.compareTo(there.total()) != 0) {
            differences.add("total " + plain(there.total()) + " instead of " + plain(total));
        }
        return differences;
    }

    private static void compare(String what, String sent, String there, List<String> differences) {
        if (sent != null && there != null && !sent.equalsIgnoreCase(there)) {
            differences.add(what + " " + there + " instead of " + sent);
        }
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
