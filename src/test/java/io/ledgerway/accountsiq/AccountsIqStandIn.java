package io.ledgerway.accountsiq;

import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.testing.AccountsIqDescription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** AccountsIQ in miniature, in place of the network: tokens that end, books, and answers as a test plans them. */
final class AccountsIqStandIn {

    final StandInBooks books = new StandInBooks();
    final List<OutsideRequest> calls = new CopyOnWriteArrayList<>();
    /** Answers instead of the next calls of an operation; what they replace is carried out only with {@link #executes}. */
    final Map<String, Deque<OutsideAnswer>> planned = new HashMap<>();

    Duration tokenLife = Duration.ofMinutes(20);
    boolean sliding;
    boolean executes;
    boolean refusesRefresh;
    boolean refusesLogin;
    Function<Element, String> refuses = document -> null;
    UnaryOperator<List<Element>> order = rows -> rows;
    private final TestEntity clock;
    private final Map<String, Instant> tokens = new HashMap<>();
    private int issued;

    AccountsIqStandIn(TestEntity clock) {
        this.clock = clock;
    }

    void plan(String operation, OutsideAnswer answer) {
        planned.computeIfAbsent(operation, name -> new ArrayDeque<>()).add(answer);
    }

    List<String> operations() {
        return calls.stream().map(OutsideRequest::operation).toList();
    }

    void endTokens() {
        tokens.clear();
    }

    /** @throws AssertionError when the vendor's description, where it is at hand, knows no such request */
    synchronized OutsideAnswer answer(OutsideRequest request) {
        calls.add(request);
        boolean newer =
                request.operation().startsWith("Token") || request.body().contains("<AiqSoapHeader");
        AccountsIqDescription.of(newer ? "2.0" : "1.1")
                .flatMap(description -> description.problem(request.body()))
                .ifPresent(problem -> {
                    throw new AssertionError(request.operation() + ": " + problem);
                });
        Deque<OutsideAnswer> answers = planned.getOrDefault(request.operation(), new ArrayDeque<>());
        OutsideAnswer plan = answers.poll();
        if (plan != null && !executes) {
            return plan;
        }
        OutsideAnswer done = execute(request);
        return plan == null ? done : plan;
    }

    private OutsideAnswer execute(OutsideRequest request) {
        Element envelope = ElementReader.read(request.body()).orElseThrow();
        Element body =
                envelope.child("Body").orElseThrow().child(request.operation()).orElseThrow();
        return switch (request.operation()) {
            case "Login" ->
                refusesLogin
                        ? Answers.response("Login")
                        : Answers.response("Login", Element.text("LoginResult", issue()));
            case "TokenGet" -> refusesLogin ? Answers.noTokens("TokenGet", "NOT_AUTHORIZED") : tokens("TokenGet");
            case "TokenRefresh" ->
                refusesRefresh
                        ? Answers.noTokens("TokenRefresh", "OAUTH_INTEGRATION_APPS_REFRESH_TOKEN_EXPIRED")
                        : tokens("TokenRefresh");
            default ->
                live(envelope, body) ? operation(request.operation(), body) : Answers.expired(request.operation());
        };
    }

    private OutsideAnswer operation(String name, Element body) {
        return switch (name) {
            case "GetPeriodList" -> Answers.list(name, books.periods);
            case "GetCustomer" -> Answers.one(name, books.account(true, text(body, "customerCode")));
            case "GetSupplier" -> Answers.one(name, books.account(false, text(body, "supplierCode")));
            case "GetCurrencyExchangeRate" -> Answers.one(name, java.util.Optional.of(Element.text("Result", "1.25")));
            case "GetTransactionsByExternalReference" ->
                Answers.list(
                        name,
                        books.byReference(
                                books.transactions, text(body.child("query").orElseThrow(), "ExternalReference")));
            case "GetInvoicesByExternalReference" ->
                Answers.list(name, books.byReference(books.invoices, text(body, "externalReference")));
            case "GetTransactionsBy" ->
                Answers.list(
                        name,
                        books.byAccounts(books.transactions, body.child("query").orElseThrow()));
            case "GetInvoicesBy" ->
                Answers.list(
                        name,
                        books.byAccounts(books.invoices, body.child("query").orElseThrow()));
            case "PostPayAndAllocateSalesInvoices" ->
                sales(name, body.child("queries").orElseThrow());
            case "CreateBatchSalesCreditNoteGetBackTransactionID" -> create(name, "SN", body, "creditNote");
            case "CreateBatchPurchasesInvoiceGetBackTransactionID" -> create(name, "PI", body, "inv");
            case "CreateBatchPurchasesDebitNoteGetBackTransactionID" -> create(name, "PN", body, "debitNote");
            case "CreateBatchSalesCreditNoteBulkGetBackTransactionIDs" -> bulk(name, "SN", body, "creditNotes");
            case "CreateBatchPurchasesInvoiceBulkGetBackTransactionIDs" -> bulk(name, "PI", body, "invoices");
            case "CreateBatchPurchasesDebitNoteBulkGetBackTransactionIDs" -> bulk(name, "PN", body, "debitNotes");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private OutsideAnswer sales(String name, Element queries) {
        List<Element> rows = new ArrayList<>();
        for (Element query : queries.children()) {
            Element invoice = query.child("BatchInvoice").orElseThrow();
            String reference = text(query, "ClientUniqueReference");
            boolean there = books.has("SI", text(invoice, "CustomerCode"), text(invoice, "ExternalReference"));
            String refusal = there ? "INVOICE_EXTERNAL_REFERENCE_ALREADY_EXISTS" : refuses.apply(invoice);
            rows.add(
                    refusal == null
                            ? Answers.row("Success", "SUCCESS", books.book("SI", invoice), reference)
                            : Answers.row("Failure", refusal, 0, reference));
        }
        boolean all = rows.stream().allMatch(row -> text(row, "Status").equals("Success"));
        return Answers.rows(name, all ? "Success" : "Failure", order.apply(rows));
    }

    private OutsideAnswer create(String name, String type, Element body, String parameter) {
        Element document = body.child(parameter).orElseThrow();
        String refusal = refuses.apply(document);
        return refusal == null
                ? Answers.created(name, "Created", "SUCCESS", books.book(type, document))
                : Answers.created(name, "Failure", refusal, -1);
    }

    private OutsideAnswer bulk(String name, String type, Element body, String parameter) {
        List<Element> rows = new ArrayList<>();
        for (Element document : body.child(parameter).orElseThrow().children()) {
            String refusal = refuses.apply(document);
            rows.add(
                    refusal == null
                            ? Answers.bulkRow("Created", "SUCCESS", books.book(type, document))
                            : Answers.bulkRow("Failure", refusal, -1));
        }
        return Answers.bulk(name, order.apply(rows));
    }

    private boolean live(Element envelope, Element body) {
        String token = envelope.child("Header")
                .flatMap(header -> header.child("AiqSoapHeader"))
                .flatMap(header -> header.value("AccessToken"))
                .or(() -> body.value("token"))
                .orElse("");
        Instant until = tokens.get(token);
        boolean live = until != null && clock.instant().isBefore(until);
        if (live && sliding) {
            tokens.put(token, clock.instant().plus(tokenLife));
        }
        return live;
    }

    private OutsideAnswer tokens(String operation) {
        return Answers.tokens(operation, issue(), "refresh-" + issued);
    }

    private String issue() {
        String token = "token-" + ++issued;
        tokens.put(token, clock.instant().plus(tokenLife));
        return token;
    }

    private static String text(Element element, String name) {
        return element.value(name).orElseThrow(() -> new IllegalArgumentException(name));
    }
}
