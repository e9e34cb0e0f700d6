package io.ledgerway.uniconta.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.document.ContentHash;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.MasterKind;
import io.ledgerway.document.MasterRecord;
import io.ledgerway.document.MasterRecord.Customer;
import io.ledgerway.document.MasterRecord.Item;
import io.ledgerway.document.MasterRecord.Project;
import io.ledgerway.uniconta.UnicontaJson;
import io.ledgerway.uniconta.UnicontaQuery;
import io.ledgerway.uniconta.UnicontaQuery.Filter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows of Uniconta are chosen, and what they become. */
class RecordChoiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final PhaseNames PHASES = new PhaseNames("Kører=InProgress");

    @Test
    void aTickIsAskedForAndLookedAt() {
        RecordChoice choice = choice(MasterKind.CUSTOMER, "IntempusActive");

        UnicontaQuery query = choice.query(10, 5);

        assertThat(query.entity()).isEqualTo("DebtorClientUser");
        assertThat(query.filters())
                .containsExactly(Filter.of("IntempusActive", "true"), Filter.orderedPage("Account", 10, 5));
        assertThat(choice.chosen(rows("[{'Account':'1','IntempusActive':true},{'Account':'2'},"
                        + "{'Account':'3','IntempusActive':true,'Blocked':true}]")))
                .extracting(MasterRecord::number)
                .containsExactly("1");
    }

    @ParameterizedTest(name = "{0} is chosen: {1}")
    @CsvSource({
        "InProgress, true",
        "Igangværende, true",
        "i gang, true",
        "Kører, true",
        "Created, false",
        "Afsluttet, false",
        "Noget andet, false"
    })
    void aProjectIsChosenByItsPhaseInEitherLanguage(String phase, boolean chosen) {
        List<MasterRecord> records =
                choice(MasterKind.PROJECT, null).chosen(rows("[{'Number':'1','Account':'9','Phase':'" + phase + "'}]"));

        assertThat(records.size() == 1).isEqualTo(chosen);
    }

    @Test
    void anEmployeeWhoLeftIsNotChosen() {
        List<MasterRecord> records = choice(MasterKind.EMPLOYEE, null)
                .chosen(rows("[{'Number':'1','Terminated':'2026-08-31T00:00:00'},"
                        + "{'Number':'2','Terminated':'2026-09-01T00:00:00'},{'Number':'3'}]"));

        assertThat(records).extracting(MasterRecord::number).containsExactly("2", "3");
    }

    @Test
    void rowsBecomeRecords() {
        Customer customer = (Customer) choice(MasterKind.CUSTOMER, null)
                .chosen(rows("[{'Account':'1001','Name':'Jensen','Address1':'Vej 1','Address2':'2. sal',"
                        + "'VatNumber':'DK1','CompanyRegNo':'12345678'}]"))
                .get(0);
        Project project = (Project) choice(MasterKind.PROJECT, null)
                .chosen(rows(
                        "[{'Number':'2601','Account':'1001','Phase':'InProgress','EndDate':'2026-12-01T00:00:00'}]"))
                .get(0);
        Item item = (Item) choice(MasterKind.ITEM, null)
                .chosen(rows("[{'Item':'4010','Name':'Beslag','SalesPrice1':12.50}]"))
                .get(0);

        assertThat(customer.street()).isEqualTo("Vej 1, 2. sal");
        assertThat(customer.vatNumber()).isEqualTo("12345678");
        assertThat(project.name()).isEqualTo("2601");
        assertThat(project.end()).as("no end without a start").isNull();
        assertThat(item.salesPrice()).isEqualTo(new BigDecimal("12.5"));
    }

    @Test
    void aRecordKeepsItsContentThroughJsonAndAnInactiveOneNeedsOnlyItsNumber() {
        MasterRecord record = choice(MasterKind.CUSTOMER, null)
                .chosen(rows("[{'Account':'1001','Name':'Jensen'}]"))
                .get(0);

        MasterRecord read = DocumentJson.read(DocumentJson.write(record), MasterRecord.class);

        assertThat(read).isEqualTo(record);
        assertThat(ContentHash.of(read)).isEqualTo(ContentHash.of(record));
        assertThat(RecordVersions.inactive(
                                new io.ledgerway.delivery.UnseenDocuments.Unseen("item:A:1", "item A:1", null), 5)
                        .document())
                .isEqualTo("item:A:1");
    }

    @Test
    void eachVersionHasAReferenceOfItsOwnThatFits() {
        var version = RecordVersions.of(new Item("Æ/ 1", "X", true, null, null, null, null), 5);

        assertThat(version.reference().apply(1))
                .matches("MD-[0-9A-Z]{16}")
                .isEqualTo(version.reference().apply(1));
        assertThat(version.reference().apply(2))
                .isNotEqualTo(version.reference().apply(1));
    }

    @Test
    void aFilterIsUnicontasOwn() {
        assertThat(RecordChoices.filters("x", " Group=DK;SE & City=*by* "))
                .containsExactly(Filter.of("Group", "DK;SE"), Filter.of("City", "*by*"));
        assertThat(RecordChoices.filters("x", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Group", "=DK", "Group = DK & City"})
    void aFilterThatCannotBeReadIsNamed(String text) {
        assertThatThrownBy(() -> RecordChoices.filters("the.filter", text))
                .hasMessageContaining("the.filter")
                .hasMessageContaining("Field=filter");
    }

    @Test
    void aServerThatIgnoresPagingIsNotReadForEver() {
        RecordRun run = RecordRun.start("1", "f", "s", "t", 5, 1, List.of(choice(MasterKind.CUSTOMER, null)));
        List<JsonNode> page = rows("[{'Account':'1'}]");

        assertThat(run.endsWith(page)).isFalse();
        assertThat(run.after(page, 1).endsWith(page)).isTrue();
        assertThat(run.after(page, 1).endsWith(rows("[{'Account':'2'}]"))).isFalse();
    }

    private static RecordChoice choice(MasterKind kind, String tick) {
        return new RecordChoice(kind, tick, List.of(), Set.of(PHASES.of("InProgress")), PHASES, TODAY, false);
    }

    private static List<JsonNode> rows(String json) {
        try {
            return List.of(UnicontaJson.read(json.replace('\'', '"'), JsonNode[].class));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
