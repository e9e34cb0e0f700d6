package io.ledgerway.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.accountsiq.PlannedDocument.Key;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.Invoice.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever order the rows come in, a document that was posted is never sent again, and one that was not is never called posted. */
class BulkAnswerPropertiesTest {

    @Property
    void onlyWhatIsSurelyNotThereIsSentAgain(
            @ForAll @Size(min = 2, max = 25) List<Boolean> posted,
            @ForAll boolean inOrder,
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 1) int hidden) {
        List<PlannedDocument> sent = sent(posted.size());
        BulkAnswer answer = BulkAnswerReader.read(answered(posted, seed), sent);
        Map<Key, Outcome> found = seen(posted, hidden);

        PostingAnswers checked = answer.checked(found, inOrder);

        Set<Key> all = new HashSet<>(checked.outcomes().keySet());
        all.addAll(checked.apart());
        assertThat(all).hasSize(posted.size());
        for (int index = 0; index < posted.size(); index++) {
            Key key = sent.get(index).key();
            boolean there = found.get(key) instanceof Outcome.Delivered;
            Outcome outcome = checked.outcomes().get(key);
            if (posted.get(index)) {
                assertThat(checked.apart()).doesNotContain(key);
                assertThat(outcome).isInstanceOf(there ? Outcome.Delivered.class : Outcome.InDoubt.class);
            } else {
                assertThat(outcome instanceof Outcome.Delivered).isFalse();
            }
        }
    }

    @Property
    void whatIsSaidOfAllAlikeHoldsInAnyOrder(
            @ForAll boolean posted, @ForAll @IntRange(min = 2, max = 25) int count, @ForAll long seed) {
        List<PlannedDocument> sent = sent(count);
        BulkAnswer answer = BulkAnswerReader.read(answered(Collections.nCopies(count, posted), seed), sent);

        assertThat(answer.isPlain()).isTrue();
        assertThat(answer.byPosition().values())
                .hasSize(count)
                .allMatch(outcome -> outcome instanceof Outcome.Delivered == posted);
    }

    @Example
    void oneThatStandsThereForAnotherReasonIsNotTakenForOneThatIsNotToBeSeenYet() {
        List<PlannedDocument> sent = sent(2);
        BulkAnswer answer = BulkAnswerReader.read(answered(List.of(true, false), 1), sent);

        PostingAnswers checked = answer.checked(
                Map.of(sent.get(0).key(), new Outcome.NotThere(), sent.get(1).key(), new Outcome.Delivered("7")), true);

        assertThat(checked.apart()).isEmpty();
        assertThat(checked.outcomes().get(sent.get(0).key())).isInstanceOf(Outcome.InDoubt.class);
    }

    /** The look-up shows what was posted; of that, this many of the first are not to be seen yet. */
    private static Map<Key, Outcome> seen(List<Boolean> posted, int hidden) {
        Map<Key, Outcome> found = new HashMap<>();
        int toHide = hidden;
        for (int index = 0; index < posted.size(); index++) {
            boolean hide = posted.get(index) && toHide-- > 0;
            found.put(
                    new Key(index + 1, 0),
                    posted.get(index) && !hide ? new Outcome.Delivered("" + (700 + index)) : new Outcome.NotThere());
        }
        return found;
    }

    private static Reply.Answered answered(List<Boolean> posted, long seed) {
        List<Element> rows = new ArrayList<>();
        for (int index = 0; index < posted.size(); index++) {
            rows.add(
                    posted.get(index)
                            ? Answers.bulkRow("Success", "SUCCESS", 700 + index)
                            : Answers.bulkRow("Failure", "TAX_CODE_DOES_NOT_EXIST", -1));
        }
        Collections.shuffle(rows, new Random(seed));
        String operation = DocumentKind.PURCHASES_INVOICE.bulkOperation();
        return (Reply.Answered) ReplyReader.read(Answers.bulk(operation, rows), operation, "posting");
    }

    private static List<PlannedDocument> sent(int documents) {
        InvoicePlans plans = new InvoicePlans(AnInvoice::map, new TestEntity().settings());
        return IntStream.rangeClosed(1, documents)
                .mapToObj(id -> plans.of(AnInvoice.of(Kind.BILL, "N-" + id).claim(id))
                        .documents()
                        .get(0))
                .toList();
    }
}
