package io.ledgerway.uniconta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Settlement;
import io.ledgerway.session.Session;
import io.ledgerway.session.SignIn;
import io.ledgerway.session.SignInRefusedException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** The Kamelets as they are wired, with the network replaced by a stand-in. */
class UnicontaKameletsTest {

    private final TestCompany company = new TestCompany();
    private final UnicontaStandIn uniconta = new UnicontaStandIn();
    private final MovedClock clock = new MovedClock();
    private final OneSession sessions = new OneSession(clock);
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() throws Exception {
        KameletComponent kamelets = new KameletComponent();
        kamelets.setLocation("classpath:kamelets");
        camel.addComponent("kamelet", kamelets);
        SignInRoute signIn = new SignInRoute(camel.createProducerTemplate());
        UnicontaSessions live = new UnicontaSessions(sessions, signIn);
        MasterDataCache cache = new MasterDataCache(clock);
        LineSettingsReader settings = new LineSettingsReader(company, new MockEnvironment());
        Map.ofEntries(
                        Map.entry("unicontaSignIn", new UnicontaSignIn(company, clock)),
                        Map.entry("unicontaQueries", new UnicontaQueries(live)),
                        Map.entry("unicontaLineSearches", new LineSearches()),
                        Map.entry("unicontaReadMasterData", new ReadMasterData(company, cache, clock)),
                        Map.entry("unicontaMapLines", new MapLines(settings, cache, company)),
                        Map.entry("unicontaInsertLines", new InsertLines(live)),
                        Map.entry("unicontaCheckLines", new CheckLines(company)),
                        Map.entry("unicontaFindLines", new FindLines(settings, cache, company)))
                .forEach(camel.getRegistry()::bind);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                routeTemplate("outside-call")
                        .templateParameter("connection")
                        .from("kamelet:source")
                        .process(exchange -> exchange.getMessage()
                                .setBody(uniconta.answer(exchange.getMessage().getBody(OutsideRequest.class))));
                from("direct:send")
                        .to("kamelet:uniconta-map-lines?connection=uniconta")
                        .to("kamelet:uniconta-insert-lines?connection=uniconta")
                        .to("kamelet:uniconta-check-lines?connection=uniconta");
                from("direct:find").to("kamelet:uniconta-find-lines?connection=uniconta");
                from("direct:test").to("kamelet:uniconta-test?connection=uniconta");
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void aHundredNewEntriesCostOneInsertAndOneQuery() {
        send(TestCompany.batch(1));
        uniconta.calls.clear();

        List<Settlement> settlements = send(TestCompany.batch(100).claims().stream()
                .skip(1)
                .collect(java.util.stream.Collectors.collectingAndThen(
                        java.util.stream.Collectors.toList(),
                        claims -> new Batch("time-entries", "uniconta", 1, time -> true, false, claims))));

        assertThat(settlements).hasSize(99).allMatch(each -> each.outcome() instanceof Outcome.Delivered);
        assertThat(uniconta.operations()).containsExactly("insert-lines", "query-journal");
        assertThat(uniconta.journal()).hasSize(100);
    }

    @Test
    void theFirstEntrySignsInAndReadsMasterDataOnce() {
        send(TestCompany.batch(1));
        send(TestCompany.batch(1));

        assertThat(uniconta.operations())
                .containsExactly(
                        "sign-in",
                        "read-projects",
                        "read-employees",
                        "read-pay-categories",
                        "read-project-categories",
                        "insert-lines",
                        "query-journal",
                        "insert-lines",
                        "query-journal");
    }

    @Test
    void theLineCarriesTheTokenTheLeaseAndOurReference() {
        send(TestCompany.batch(1));

        OutsideRequest insert = uniconta.calls.get(5);
        assertThat(insert.headers()).containsEntry("Authorization", "Bearer t1");
        assertThat(insert.lease()).isNotNull();
        assertThat(insert.toString()).doesNotContain("t1");
        assertThat(uniconta.journal().get(0).path("ReferenceNumber").asText()).isEqualTo("INT-1000");
    }

    @Test
    void anEntryOnAClosedProjectDiesAloneAfterAFreshLook() {
        send(TestCompany.batch(1));
        clock.move(Duration.ofMinutes(2));
        uniconta.calls.clear();

        List<Settlement> settlements = send(TestCompany.batch(
                TestCompany.claim(TestCompany.with(Map.of("id", "1", "project", "2700"))),
                TestCompany.claim(TestCompany.with(Map.of("id", "2")))));

        assertThat(uniconta.operations()).contains("read-projects");
        assertThat(((Outcome.Dead) settlements.get(0).outcome()).cause().code()).isEqualTo("PROJECT_CLOSED");
        assertThat(settlements.get(1).outcome()).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void aProjectCreatedAMomentAgoIsFoundWithoutWaitingForTheCache() {
        send(TestCompany.batch(1));
        clock.move(Duration.ofMinutes(2));
        uniconta.table("ProjectClient", """
                [{"Number":"2636"},{"Number":"NEW","Phase":"Created"}]""");

        List<Settlement> settlements =
                send(TestCompany.batch(TestCompany.claim(TestCompany.with(Map.of("id", "1", "project", "NEW")))));

        assertThat(settlements).allMatch(each -> each.outcome() instanceof Outcome.Delivered);
    }

    @Test
    void nobodyDiesOfMasterDataThatCouldNotBeRead() {
        uniconta.plannedQueries.add(UnicontaStandIn.status(503, "busy"));

        List<Settlement> settlements = send(TestCompany.batch(3));

        assertThat(settlements).hasSize(3).allMatch(each -> each.outcome() instanceof Outcome.Retry);
        assertThat(uniconta.journal()).isEmpty();
    }

    @Test
    void aLostAnswerIsLookedUpBeforeItIsSentAgain() {
        uniconta.plannedInserts.add(OutsideAnswer.failed(Failure.LOST, "read timed out"));
        uniconta.executesPlanned = true;
        Batch batch = TestCompany.batch(100);

        List<Settlement> first = send(batch);
        List<Settlement> second = find(batch);

        assertThat(first).allMatch(each -> each.outcome() instanceof Outcome.InDoubt);
        assertThat(second).hasSize(100).allMatch(each -> each.outcome() instanceof Outcome.Delivered);
        assertThat(uniconta.operations()).filteredOn("insert-lines"::equals).hasSize(1);
        assertThat(uniconta.journal()).hasSize(100);
    }

    @Test
    void aCallThatNeverArrivedIsFoundNotThere() {
        uniconta.plannedInserts.add(OutsideAnswer.failed(Failure.LOST, "connection reset"));
        Batch batch = TestCompany.batch(3);
        send(batch);

        assertThat(find(batch)).hasSize(3).allMatch(each -> each.outcome() instanceof Outcome.NotThere);
    }

    @Test
    void aLinePostedMeanwhileIsFoundAmongThePosted() {
        send(TestCompany.batch(2));
        uniconta.tables.get("ProjectTransClient").addAll(uniconta.journal());
        uniconta.tables
                .get("ProjectTransClient")
                .forEach(row -> ((ObjectNode) row)
                        .put("TimeFrom", 420)
                        .put("JournalPostedId", 77)
                        .put("LineNumber", 1));
        uniconta.journal().clear();

        assertThat(find(TestCompany.batch(2)))
                .allMatch(
                        each -> ((Outcome.Delivered) each.outcome()).targetId().startsWith("posted:77/1"));
    }

    @Test
    void aFailedLookUpSaysNothing() {
        Batch batch = TestCompany.batch(2);
        send(TestCompany.batch(1));
        uniconta.plannedQueries.add(UnicontaStandIn.status(502, "<html>maintenance</html>"));

        assertThat(find(batch)).hasSize(2).allMatch(each -> each.outcome() instanceof Outcome.InDoubt);
    }

    @Test
    void aBadRowFailsAloneWithinThreeAttempts() {
        uniconta.refuses = row -> row.path("ReferenceNumber").asText().equals("INT-1042") ? "FieldCannotBeBlank" : null;
        Batch batch = TestCompany.batch(60);

        Map<Long, Outcome> last = new java.util.HashMap<>();
        for (int attempt = 1; attempt <= 3; attempt++) {
            Batch waiting = new Batch(
                    "time-entries",
                    "uniconta",
                    1,
                    time -> true,
                    false,
                    batch.claims().stream()
                            .filter(claim -> last.getOrDefault(claim.deliveryId(), new Outcome.NotThere())
                                    instanceof Outcome.NotThere)
                            .toList());
            send(waiting).forEach(each -> last.put(each.deliveryId(), each.outcome()));
        }

        assertThat(((Outcome.Dead) last.remove(1042L)).cause().code()).isEqualTo("UNICONTA_FIELD_CANNOT_BE_BLANK");
        assertThat(last.values()).hasSize(59).allMatch(Outcome.Delivered.class::isInstance);
        assertThat(uniconta.journal()).hasSize(59);
    }

    @Test
    void aLineThatIsThereAlreadyIsAdoptedWhenItIsOursAndElseRefused() {
        send(TestCompany.batch(1));
        uniconta.refuses = row -> "KeyExists";

        assertThat(send(TestCompany.batch(1)).get(0).outcome()).isInstanceOf(Outcome.Delivered.class);
        Outcome.Dead refused = (Outcome.Dead) send(TestCompany.batch(TestCompany.claim(TestCompany.entry())))
                .get(0)
                .outcome();
        assertThat(refused.cause().code()).isEqualTo("UNICONTA_KEY_EXISTS");
    }

    @Test
    void anAcceptedLineThatWasNotStoredMayBeSentAgain() {
        uniconta.plannedInserts.add(UnicontaStandIn.ok("\"Succes\""));

        assertThat(send(TestCompany.batch(1)).get(0).outcome()).isInstanceOf(Outcome.NotThere.class);
    }

    @Test
    void whenTheCheckFailsAfterAnAcceptedInsertTheLinesAreInDoubt() {
        send(TestCompany.batch(1));
        uniconta.plannedQueries.add(UnicontaStandIn.status(500, ""));

        assertThat(send(TestCompany.batch(TestCompany.claim(TestCompany.entry())))
                        .get(0)
                        .outcome())
                .isInstanceOf(Outcome.InDoubt.class);
    }

    @Test
    void anExpiredSessionIsRenewedOnceAndTheLinesGo() {
        send(TestCompany.batch(1));
        uniconta.calls.clear();
        uniconta.plannedInserts.add(UnicontaStandIn.status(401, ""));

        List<Settlement> settlements = send(TestCompany.batch(TestCompany.claim(TestCompany.entry())));

        assertThat(settlements).allMatch(each -> each.outcome() instanceof Outcome.Delivered);
        assertThat(uniconta.operations()).containsExactly("insert-lines", "sign-in", "insert-lines", "query-journal");
    }

    @Test
    void sessionsRefusedOneAfterTheOtherHoldTheConnection() {
        send(TestCompany.batch(1));
        for (int i = 0; i < 3; i++) {
            uniconta.plannedInserts.add(UnicontaStandIn.status(401, ""));
        }

        Outcome.Held held = (Outcome.Held) send(TestCompany.batch(2)).get(0).outcome();

        assertThat(held.fault()).isEqualTo(Fault.CREDENTIALS);
        assertThat(held.cause().code()).isEqualTo("SESSION_REFUSED");
    }

    @Test
    void aRefusedPasswordHoldsTheEntriesAndIsTriedOnce() {
        uniconta.plannedSignIns.add(UnicontaStandIn.ok("\"NoCompanyId\""));

        List<Settlement> settlements = send(TestCompany.batch(2));

        assertThat(settlements)
                .allSatisfy(each -> assertThat(
                                ((Outcome.Held) each.outcome()).cause().code())
                        .isEqualTo("UNICONTA_NO_COMPANY_ID"));
        assertThat(uniconta.operations()).containsExactly("sign-in");
    }

    @Test
    void aRefusedPasswordWhileLookingUpIsSaidAloudAndTheClaimsStayInDoubt() {
        uniconta.plannedSignIns.add(UnicontaStandIn.status(401, ""));

        assertThatThrownBy(() -> find(TestCompany.batch(2)))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(SignInRefusedException.class);
    }

    @Test
    void aSessionThatEndedByAgeIsRenewedByItsRefreshTokenAndElseByThePassword() {
        Session ended = new Session(1, "old", "renewal-1", TestCompany.NOW, null);
        uniconta.plannedSignIns.add(UnicontaStandIn.ok("\"NotLoggedIn\""));
        SignInRoute route = new SignInRoute(camel.createProducerTemplate());

        SignIn.Tokens tokens = route.signIn("uniconta", ended);

        assertThat(uniconta.operations()).containsExactly("refresh", "sign-in");
        assertThat(uniconta.calls.get(0).body()).isEqualTo("\"renewal-1\"");
        assertThat(tokens.token()).isEqualTo("t2");
    }

    @Test
    void maintenanceWhileSigningInIsPassingAndNoRefusal() {
        uniconta.plannedSignIns.add(UnicontaStandIn.status(503, "<html></html>"));
        SignInRoute route = new SignInRoute(camel.createProducerTemplate());

        assertThatThrownBy(() -> route.signIn("uniconta", null))
                .isInstanceOf(CausedException.class)
                .isNotInstanceOf(SignInRefusedException.class);
    }

    @Test
    void theCompanyIsChosenWhereTheUserNameDoesNotNameIt() {
        company.defaults.put("username-format", "{username}");
        uniconta.plannedSignIns.add(UnicontaStandIn.ok("{\"token\":\"t\"}"));
        uniconta.plannedSignIns.add(UnicontaStandIn.ok("{\"CompanyId\":12345}"));

        new SignInRoute(camel.createProducerTemplate()).signIn("uniconta", null);

        assertThat(uniconta.calls)
                .extracting(OutsideRequest::path)
                .containsExactly("/login", "/Company/ChangeCompany/12345");
    }

    @Test
    void signingOutKeepsTheRefreshTokenOutOfTheAddress() {
        new SignInRoute(camel.createProducerTemplate())
                .signOut("uniconta", new Session(1, "token", "renewal", TestCompany.NOW, null));

        assertThat(uniconta.calls.get(0).path()).isEqualTo("/Logout");
        assertThat(uniconta.calls.get(0).headers()).containsEntry("Authorization", "Bearer token");
    }

    @Test
    void aBatchWithNothingToSendMakesNoCallForIt() {
        send(TestCompany.batch(1));
        uniconta.calls.clear();

        List<Settlement> settlements =
                send(TestCompany.batch(TestCompany.claim(TestCompany.with(Map.of("approved", false)))));

        assertThat(settlements.get(0).outcome()).isInstanceOf(Outcome.Skipped.class);
        assertThat(uniconta.calls).isEmpty();
    }

    @Test
    void aMissingJournalSettingHoldsTheConnectionAndKillsNoEntry() {
        company.values.remove("journal");

        assertThat(send(TestCompany.batch(2)))
                .allSatisfy(each -> assertThat(each.outcome()).isInstanceOf(Outcome.Held.class));
        assertThat(uniconta.calls).isEmpty();
    }

    @Test
    void aTestOfTheConnectionSignsInAndReadsOneRow() {
        assertThat(camel.createProducerTemplate().requestBody("direct:test", (Object) null))
                .isEqualTo("OK");
        assertThat(uniconta.operations()).containsExactly("sign-in", "test");
    }

    @SuppressWarnings("unchecked")
    private List<Settlement> send(Batch batch) {
        return camel.createProducerTemplate().requestBody("direct:send", batch, List.class);
    }

    @SuppressWarnings("unchecked")
    private List<Settlement> find(Batch batch) {
        return camel.createProducerTemplate().requestBody("direct:find", batch, List.class);
    }

    /** A clock that a test moves. */
    private static final class MovedClock extends Clock {
        private java.time.Instant now = TestCompany.NOW;

        void move(Duration time) {
            now = now.plus(time);
        }

        @Override
        public java.time.Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    /** One session in memory. */
    private static final class OneSession implements io.ledgerway.session.Sessions {
        private final Clock clock;
        private Session live;
        private long generation;

        OneSession(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Session get(String connection, SignIn signIn) {
            if (live == null) {
                SignIn.Tokens tokens = signIn.signIn(null);
                live = new Session(++generation, tokens.token(), tokens.renewal(), clock.instant(), tokens.expiresAt());
            }
            return live;
        }

        @Override
        public java.util.Optional<Session> current(String connection) {
            return java.util.Optional.ofNullable(live);
        }

        @Override
        public void drop(String connection, long dropped) {
            if (live != null && live.generation() == dropped) {
                live = null;
            }
        }
    }
}
