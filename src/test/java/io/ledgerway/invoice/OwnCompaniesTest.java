package io.ledgerway.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.flow.FlowSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class OwnCompaniesTest {

    private static final String CONNECTIONS = "ledgerway.connections.";

    private final MockEnvironment settings = new MockEnvironment()
            .withProperty(CONNECTIONS + "uniconta.system", "uniconta")
            .withProperty(CONNECTIONS + "uniconta.company-ids", "DK99999999");

    @Test
    void everyConnectionOfALedgerSaysWhichCompaniesAreItsOwn() {
        settings.withProperty(CONNECTIONS + "intacct.company-ids", "DK12345678, 0088:5790001330552")
                .withProperty(CONNECTIONS + "acumatica-dk.system", "acumatica")
                .withProperty(CONNECTIONS + "acumatica-dk.environment", "Staging")
                .withProperty(CONNECTIONS + "acumatica-dk.company-ids[0]", "DK87654321")
                .withProperty(CONNECTIONS + "acumatica-dk.company-ids[1]", "87654321");

        assertThat(new OwnCompanies(settings).all())
                .containsExactly(
                        new OwnCompany("acumatica-dk", "staging", List.of("DK87654321", "87654321")),
                        new OwnCompany("intacct", "production", List.of("DK12345678", "0088:5790001330552")));
    }

    @Test
    void aLedgerThatListsNoneOwnsNothing() {
        settings.withProperty(CONNECTIONS + "intacct.sender-id", "demo");

        assertThat(new OwnCompanies(settings).all()).isEmpty();
    }

    /** docs/operating.md, Backup: it keeps the ledger still, and the references must be those from before. */
    @Test
    void anEnvironmentThatIsNoneKeepsTheReferencesOfProduction() {
        settings.withProperty(CONNECTIONS + "intacct.environment", "restored")
                .withProperty(CONNECTIONS + "intacct.company-ids", "DK12345678");

        assertThat(new OwnCompanies(settings).all())
                .extracting(OwnCompany::environment)
                .containsExactly("production");
    }

    @Test
    void aFlowOfInvoicesIsThereWhileItsLedgerHasAConnection() {
        settings.withProperty("ledgerway.flows.time-entries.enabled", "true")
                .withProperty("ledgerway.flows.invoices-to-accountsiq.start-from", "2026-01-01")
                .withProperty(CONNECTIONS + "intacct.sender-id", "demo")
                .withProperty(CONNECTIONS + "acumatica-dk.system", "acumatica");

        assertThat(new FlowSettings(settings).names())
                .containsExactly("invoices-to-acumatica-dk", "invoices-to-intacct", "time-entries");
    }
}
