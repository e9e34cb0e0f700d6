package io.ledgerway.sandbox.uniconta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.sandbox.Json;
import java.util.List;
import java.util.Map;

/**
 * What people do in Uniconta beside the hub: its administrator, its project leaders, its bookkeeper. Values are as in
 * JSON ({@code "2025-09-27T00:00:00"}, numbers, booleans); a null blanks a field.
 */
public final class UnicontaControl {

    private final Company company;
    private final SignInDesk desk;
    private final Bookkeeping bookkeeping;
    private final Posting posting;
    private final Runnable reset;

    UnicontaControl(Company company, SignInDesk desk, Bookkeeping bookkeeping, Posting posting, Runnable reset) {
        this.company = company;
        this.desk = desk;
        this.bookkeeping = bookkeeping;
        this.posting = posting;
        this.reset = reset;
    }

    /** The new password holds at once, and every session ends. */
    public void changePassword(String password) {
        desk.account(desk.account().password(password));
    }

    /** The company gets another id, so that the old one is unknown; every session ends. */
    public void changeCompany(long companyId) {
        desk.account(desk.account().companyId(companyId));
    }

    /** The user gets another login id; every session ends. */
    public void changeUser(String username) {
        desk.account(desk.account().username(username));
    }

    /** All at once; every session ends. */
    public void changeAccount(UnicontaAccount account) {
        desk.account(account);
    }

    /** Throws everybody out, as the nightly server update does; says how many sessions ended. */
    public int endSessions() {
        return desk.end(session -> true);
    }

    /** @param phase such as {@code InProgress} or {@code Completed}, in English or Danish */
    public void setPhase(String project, String phase) {
        change(Entities.PROJECT, project, Map.of("Phase", phase));
    }

    /** Sets the phase {@code Completed}. */
    public void closeProject(String project) {
        setPhase(project, "Completed");
    }

    /** Sets or clears the project's own {@code Blocked}. */
    public void blockProject(String project, boolean blocked) {
        change(Entities.PROJECT, project, Map.of("Blocked", blocked));
    }

    /** Adds a row of any entity by its rules, such as a {@code ProjectClient} or a line of the bookkeeper's own. */
    public void add(String entity, Map<String, ?> fields) {
        synchronized (company) {
            bookkeeping.insert(read(new RowDraft(Entities.named(entity)), fields));
        }
    }

    /** Changes fields of a master row, such as {@code EmployeeClient}'s {@code Terminated}. */
    public void change(String entity, String key, Map<String, ?> fields) {
        synchronized (company) {
            Row row = company.find(entity, key)
                    .orElseThrow(() -> new IllegalArgumentException("There is no " + entity + " " + key + "."));
            bookkeeping.update(read(RowDraft.of(row), fields));
        }
    }

    /** Changes the journal line with this reference, as a bookkeeper may before posting. */
    public void editLine(String reference, Map<String, ?> fields) {
        synchronized (company) {
            bookkeeping.update(read(RowDraft.of(line(reference)), fields));
        }
    }

    /** Deletes the journal line with this reference. */
    public void deleteLine(String reference) {
        synchronized (company) {
            company.remove(line(reference));
        }
    }

    /**
     * Posts all lines that are due; says the posting's number.
     *
     * @throws RuntimeException when there is nothing to post or a line hinders it
     */
    public int postJournal(String journal) {
        synchronized (company) {
            return posting.post(
                    new Posting.Order(journal, null, null, null), desk.account().username());
        }
    }

    /** Puts the posted line with this reference on an invoice. */
    public void invoice(String reference, long invoice) {
        synchronized (company) {
            List<Row> lines = company.table(Entities.TRANSACTION).indexed().getOrDefault(reference, List.of());
            if (lines.size() != 1) {
                throw new IllegalArgumentException(
                        lines.size() + " posted lines have the reference " + reference + ".");
            }
            company.change(
                    lines.get(0),
                    RowDraft.of(lines.get(0)).set("Invoiced", true).set("Invoice", invoice));
        }
    }

    /**
     * Posts a sales invoice, or a credit note with negative amounts, as rows of {@code DebtorInvoiceClient} and {@code
     * DebtorInvoiceLines}; says its row id. Number, account and date of the lines are the invoice's.
     */
    public int postInvoice(Map<String, ?> invoice, List<? extends Map<String, ?>> lines) {
        synchronized (company) {
            return new Sales(company)
                    .post(
                            read(new RowDraft(Entities.named(Entities.INVOICE)), invoice),
                            lines.stream()
                                    .map(line -> read(new RowDraft(Entities.named(Entities.INVOICE_LINE)), line))
                                    .toList())
                    .number();
        }
    }

    /** Everything as it was at the start: books, master data, habits, account, counts of sign-ins and calls of the day. */
    public void reset() {
        reset.run();
    }

    private Row line(String reference) {
        List<Row> lines = company.table(Entities.JOURNAL_LINE).indexed().getOrDefault(reference, List.of());
        if (lines.size() != 1) {
            throw new IllegalArgumentException(lines.size() + " journal lines have the reference " + reference + ".");
        }
        return lines.get(0);
    }

    private static RowDraft read(RowDraft draft, Map<String, ?> fields) {
        ObjectNode json = Json.MAPPER.valueToTree(fields);
        json.properties().forEach(property -> {
            Field field = draft.entity().known(property.getKey());
            draft.set(field, property.getValue().isNull() ? null : field.read(property.getValue()));
        });
        return draft;
    }
}
