package io.ledgerway.intempus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/web/v1/case/17/, 17",
                "/web/v1/case/17, 17",
                "https://intempus.example/web/v1/case/17/, 17",
                "/web/v1/case/017/, 017",
                "/web/v1/case/123456789012345678/, 123456789012345678",
                "/web/v1/case/1234567890123456789/, -",
                "/web/v1/case//, -",
                "/web/v1/case/, -",
                "/web/v1/case, -",
                "/web/v1/case/17//, -",
                "/web/v1/case/1x/, -",
                "/web/v1/cases/17/, -",
                "/web/v1/work_type/17/, -",
                "/web/v2/case/17/, -",
                "17, -",
                "'', -",
            })
    void anAddressNamesOneObjectOfItsResource(String address, String id) {
        assertThat(Relation.of(TextNode.valueOf(address), "case").map(Relation::id))
                .isEqualTo(Optional.ofNullable(id));
    }

    @Property
    void howAnAddressIsWrittenDoesNotMatter(@ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long id) {
        String path = "/web/v1/work_type/" + id;

        assertThat(Relation.of(TextNode.valueOf(path + "/"), "work_type"))
                .isEqualTo(Relation.of(TextNode.valueOf(path), "work_type"))
                .isPresent();
    }
}
