package io.ledgerway.sandbox.intacct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.testing.SimulatedIntacct;
import org.junit.jupiter.api.Test;

class IntacctWitnessTest {

    @Test
    void itStandsOnAFreePortAndSaysHowTheHubReachesIt() {
        try (SimulatedIntacct intacct = new SimulatedIntacct();
                SimulatedIntacct other = new SimulatedIntacct()) {
            assertThat(intacct.system().url()).isNotEqualTo(other.system().url());
            assertThat(intacct.settings())
                    .contains("ledgerway.connections.intacct.url="
                            + intacct.system().url());
            intacct.assertNothingIsDoubled();
        }
    }

    @Test
    void aDoubledDocumentIsSeen() {
        try (SimulatedIntacct intacct = new SimulatedIntacct();
                Visit visit = new Visit(intacct.system())) {
            visit.call("1", Form.invoice("INV-1").toString());
            visit.call("2", Form.invoice("INV-1").toString());

            assertThatThrownBy(intacct::assertNothingIsDoubled).hasMessageContaining("EXT-INV-1");
        }
    }
}
