package io.ledgerway.intempus;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MasterListsTest {

    private final MasterLists lists = new MasterLists();

    @Test
    void theListIsReadWholeOnceThenWhatChanged() {
        assertThat(lists.filled("case")).isFalse();
        assertThat(lists.refresh("case").request()).isEqualTo(PageRequest.all("case"));

        refresh(Sample.page("case", null, 77L, "{\"id\":60,\"number\":\"2636\"}"));

        assertThat(lists.filled("case")).isTrue();
        assertThat(lists.refresh("case").request()).isEqualTo(PageRequest.since("case", 77));
        assertThat(lists.filled("work_type")).isFalse();
    }

    @Test
    void aRunThatDidNotReachItsEndIsReadAgainFromItsStart() {
        CollectRun run = lists.refresh("case")
                .accept(Sample.page("case", "/web/v1/case/?after=1", 77L, "{\"id\":60,\"number\":\"2636\"}"));

        lists.refreshed("case", run);

        assertThat(lists.refresh("case").request()).isEqualTo(PageRequest.all("case"));
    }

    @Test
    void aRenumberedCaseIsKnownByItsNewNumber() {
        lists.keep(Sample.page("case", "{\"id\":60,\"number\":\"2636\",\"logical_timestamp\":5}"));
        lists.keep(Sample.page("case", "{\"id\":60,\"number\":\"2700\",\"logical_timestamp\":6}"));

        assertThat(lists.caseNumber("60")).contains("2700");
    }

    @Test
    void anOlderRowThatArrivesLateChangesNothing() {
        lists.keep(Sample.page("case", "{\"id\":60,\"number\":\"2700\",\"logical_timestamp\":6}"));
        lists.keep(Sample.page("case", "{\"id\":60,\"number\":\"2636\",\"logical_timestamp\":5}"));

        assertThat(lists.caseNumber("60")).contains("2700");
    }

    @Test
    void anAgreementWithoutNumberIsKnownAllTheSame() {
        lists.keep(Sample.page("work_model", "{\"id\":8}"));

        assertThat(lists.modelNumber("8")).contains("");
        assertThat(lists.modelNumber("9")).isEmpty();
    }

    @Test
    void anotherAccountStartsWithEmptyLists() {
        AtomicReference<ConnectionSettings> settings = new AtomicReference<>(Sample.settings());
        IntempusMasterLists all = new IntempusMasterLists(new Connections() {
            @Override
            public List<String> names() {
                return List.of("intempus");
            }

            @Override
            public ConnectionSettings get(String name) {
                return settings.get();
            }

            @Override
            public void onChange(Runnable listener) {
                throw new UnsupportedOperationException();
            }
        });
        MasterLists first = all.of("intempus");

        settings.set(Sample.settings("api-key", "renewed"));
        assertThat(all.of("intempus")).isSameAs(first);
        settings.set(Sample.settings("username", "other@firma.dk"));
        MasterLists second = all.of("intempus");
        assertThat(second).isNotSameAs(first);
        settings.set(Sample.settings(URI.create("https://api-test.intempus.dk"), 1000, "username", "other@firma.dk"));
        assertThat(all.of("intempus")).isNotSameAs(second);
    }

    private void refresh(Page page) {
        CollectRun run = lists.refresh(page.resource()).accept(page);
        lists.keep(page);
        lists.refreshed(page.resource(), run);
    }
}
