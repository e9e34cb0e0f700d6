package io.ledgerway.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.document.Invoice.Kind;
import io.ledgerway.testing.AccountsIqDescription;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request that the hub makes, against the vendor's description of both versions. */
class ContractTest {

    private final TestEntity entity = new TestEntity();

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "2.0"})
    void everyCallIsInTheOrderOfTheDescription(String version) {
        AccountsIqDescription description = description(version);
        if (version.equals("1.1")) {
            entity.oldVersion();
        }

        assertThat(calls())
                .allSatisfy(call -> assertThat(description.problem(request(call).body()))
                        .as(call.operation())
                        .isEmpty());
    }

    @Test
    void signingInIsToo() {
        assertThat(description("1.1")
                        .problem(SignInRequest.of(
                                        SignInCall.start(AccountsIqVersion.V1_1, null),
                                        new TestEntity().oldVersion().settings())
                                .body()))
                .isEmpty();
        AccountsIqDescription description = description("2.0");
        assertThat(Stream.of(null, "renewal"))
                .allSatisfy(renewal -> assertThat(description.problem(
                                SignInRequest.of(SignInCall.start(AccountsIqVersion.V2_0, renewal), entity.settings())
                                        .body()))
                        .isEmpty());
    }

    @Test
    void theCheckFindsAFieldInTheWrongPlaceAndOneThatIsMissing() {
        assertThat(problem("<ExternalReference>A</ExternalReference><FromDate>2026-01-01T00:00:00</FromDate>"))
                .contains("ToDate");
        assertThat(problem("<FromDate>2026-01-01T00:00:00</FromDate><ExternalReference>A</ExternalReference>"))
                .contains("ExternalReference");
        assertThat(problem("<ExternalReference>A</ExternalReference><FromDate>today</FromDate>"))
                .contains("today");
    }

    private String problem(String query) {
        AccountsIqCall wrong = AccountsIqCall.read(
                "GetTransactionsByExternalReference",
                "",
                ElementReader.read("<query>" + query + "</query>").orElseThrow());
        return description("2.0").problem(request(wrong).body()).orElseThrow();
    }

    private static AccountsIqDescription description(String version) {
        Optional<AccountsIqDescription> description = AccountsIqDescription.of(version);
        assumeTrue(description.isPresent(), "The vendor's descriptions are not beside the project.");
        return description.orElseThrow();
    }

    @Test
    void theTokenStandsInTheBodyOfTheOldAndInTheHeaderOfTheNewVersion() {
        AccountsIqCall call = AccountsIqCall.read("GetPeriodList", "");

        assertThat(request(call).body())
                .contains("<AiqSoapHeader xmlns=\"" + Envelope.NAMESPACE
                        + "\"><Entity>acme01</Entity><AccessToken>t&amp;1</AccessToken></AiqSoapHeader>")
                .contains("<GetPeriodList xmlns=\"" + Envelope.NAMESPACE + "\"></GetPeriodList>");
        entity.oldVersion();
        assertThat(request(call).body())
                .doesNotContain("Header")
                .contains("<GetPeriodList xmlns=\"" + Envelope.NAMESPACE + "\"><token>t&amp;1</token></GetPeriodList>");
    }

    private OutsideRequest request(AccountsIqCall call) {
        return Envelope.of(call.operation(), call.parameters(), "t&1", entity.settings(), call.lease());
    }

    private List<AccountsIqCall> calls() {
        LocalDate day = LocalDate.of(2026, 3, 31);
        Stream<AccountsIqCall> posts = Stream.of(Kind.values())
                .map(kind -> document(kind))
                .map(document -> document.kind().guarded()
                        ? PostingCalls.sales(List.of(document, document), false, time -> true)
                        : PostingCalls.one(document, time -> true));
        Stream<AccountsIqCall> lookUps = Stream.of(FoundDocument.Store.values())
                .flatMap(store -> Stream.of(
                        LookUps.byReference(store, "A-1"), LookUps.byAccounts(store, List.of(1, 2), day, day, 0)));
        Stream<AccountsIqCall> reads = Stream.of(
                new MasterRead.Account(new AccountKey(true, "C")).call(),
                new MasterRead.Account(new AccountKey(false, "S")).call(),
                new MasterRead.Rate("USD").call(),
                new MasterRead.Periods().call());
        return Stream.of(posts, lookUps, reads).flatMap(each -> each).toList();
    }

    private BatchDocument document(Kind kind) {
        BatchDocument document = new InvoicePlans(AnInvoice::map, entity.settings())
                .of(AnInvoice.of(kind, "A-1").net("100.00", "0.105").claim(1))
                .documents()
                .get(0)
                .document()
                .at(new BigDecimal("1.25"));
        return kind.credit()
                ? document
                : new BatchDocument(
                        document.kind(),
                        document.number(),
                        document.account(),
                        document.date(),
                        document.reference(),
                        document.clientReference(),
                        document.description(),
                        document.lines(),
                        document.currency(),
                        document.exchangeRate(),
                        LocalDate.of(2026, 4, 30));
    }
}
