package io.ledgerway.sandbox.accountsiq;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the simulated AccountsIQ has in its books: the witness of what really arrived, hidden or visible to look-ups. */
public final class AccountsIqBooks {

    private final Company company;
    private final SignInDesk desk;

    AccountsIqBooks(Company company, SignInDesk desk) {
        this.company = company;
        this.desk = desk;
    }

    /** All posted documents, in order of posting. */
    public List<BookedDocument> documents() {
        synchronized (company) {
            return List.copyOf(company.documents());
        }
    }

    /** Posted documents of a kind. */
    public List<BookedDocument> documents(DocumentKind kind) {
        return documents().stream().filter(document -> document.kind() == kind).toList();
    }

    /** Posted documents with exactly this external reference. */
    public List<BookedDocument> byReference(String reference) {
        return documents().stream()
                .filter(document -> reference.equals(document.externalReference()))
                .toList();
    }

    /** Item invoices, posted or not, in order of saving. */
    public List<BookedInvoice> itemInvoices() {
        synchronized (company) {
            return company.invoices().stream().map(BookedInvoice::of).toList();
        }
    }

    /** Kind, account and reference with the number of documents that share them, where more than one does. Empty = nothing is doubled. */
    public Map<String, Integer> repeatedReferences() {
        Map<String, Integer> counts = new TreeMap<>();
        documents()
                .forEach(document -> counts.merge(
                        document.kind().code() + " " + document.account() + " " + document.externalReference(),
                        1,
                        Integer::sum));
        counts.values().removeIf(count -> count == 1);
        return counts;
    }

    /** Sign-ins that succeeded, by {@code Login} and {@code TokenGet}. */
    public long signIns() {
        return desk.signIns();
    }

    /** Sign-ins refused for keys or secret. */
    public long refusedSignIns() {
        return desk.refusedSignIns();
    }

    /** Pairs of tokens renewed by refresh token. */
    public long refreshes() {
        return desk.refreshes();
    }

    /** Tokens that were ended before their time. */
    public long endedTokens() {
        return desk.ended();
    }

    /** Tokens that no call ever came with: whoever asked for them did not get them. */
    public long unusedTokens() {
        return desk.unused();
    }

    /** Tokens that are valid now. */
    public int liveTokens() {
        return desk.live();
    }

    /** The largest number of tokens that were valid at once. */
    public int mostLiveTokens() {
        return desk.mostLive();
    }
}
