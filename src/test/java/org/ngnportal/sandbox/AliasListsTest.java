package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.AliasQuery;
import org.ngnportal.ngnpro.AliasQuery.Filter;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipId;

/** Filters, orders and ranges of getAliases (contract section 3.1), on domains of their own. */
class AliasListsTest extends RunningSandbox {

    private static final Filter ALL = filter("%", "%.list.example", null, null);

    @BeforeAll
    static void addAliases() {
        for (int i = 1; i <= 3; i++) {
            var domain = "d" + i + ".list.example";
            admin().sip()
                    .addDomain(SipDomain.of(domain, idOf(i == 3 ? "beta" : i == 2 ? "alpha-shop" : "alpha"), null));
            for (int n = 0; n < 5; n++) {
                admin().sip()
                        .addAlias(SipAlias.of(
                                new SipId("info_" + n, domain),
                                new SipId("target" + (9 - n), n < 3 ? "alpha.example" : "elsewhere.example"),
                                n == 0 ? idOf("alpha-shop") : 0));
            }
        }
    }

    @Test
    void everybodySeesHisOwn() {
        assertThat(total(ALL)).isEqualTo(15);
        assertThat(alpha().sip().getAliases(new AliasQuery(ALL, null, null)).total())
                .isEqualTo(10);
        assertThat(shop().sip().getAliases(new AliasQuery(ALL, null, null)).total())
                .isEqualTo(5);
        assertThat(beta().sip().getAliases(new AliasQuery(ALL, null, null)).total())
                .isEqualTo(5);
        assertThat(gamma().sip().getAliases(new AliasQuery(ALL, null, null)).total())
                .isZero();
    }

    @Test
    void everyFilterNarrows() {
        assertThat(total(filter("INFO\\_1", "d%.list.example", null, null))).isEqualTo(3);
        assertThat(total(filter("info_1", "d1.list.example", null, null))).isEqualTo(1);
        assertThat(total(filter("info", "d1.list.example", null, null))).isZero();
        assertThat(total(filter("", "d1.list.example", "", ""))).isEqualTo(5);
        assertThat(total(filter(null, "%.list.example", "TARGET9", null))).isEqualTo(3);
        assertThat(total(filter(null, "%.list.example", "target%", "elsewhere.example")))
                .isEqualTo(6);
        int shop = idOf("alpha-shop");
        assertThat(total(new Filter(null, "%.list.example", null, null, shop, 0, null)))
                .isEqualTo(3);
        assertThat(total(new Filter(null, "%.list.example", null, null, null, shop, null)))
                .isEqualTo(5);
        assertThat(total(new Filter(null, "%.list.example", null, null, 0, 0, idOf("alpha"))))
                .isEqualTo(10);
    }

    @Test
    void filtersNeverWiden() {
        int beta = idOf("beta");
        for (var filter : List.of(
                new Filter(null, null, null, null, null, beta, null),
                new Filter(null, null, null, null, null, null, beta),
                filter(null, "d3.list.example", null, null))) {
            assertThat(alpha().sip()
                            .getAliases(new AliasQuery(filter, null, null))
                            .total())
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliasUsername", "aliasDomain", "targetUsername", "targetDomain", "changeDate"})
    void everyOrderGoesBothWays(String attribute) {
        var up = values(attribute, OrderBy.ascending(attribute));
        var down = values(attribute, OrderBy.descending(attribute));
        assertThat(up).hasSize(15).isSorted();
        assertThat(down).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void theLatestChangeComesFirstAndPagesAddUp() {
        assertThat(values("changeDate", null)).isSortedAccordingTo((one, other) -> other.compareTo(one));
        var seen = new ArrayList<SipId>();
        IntStream.of(0, 4, 8, 12).forEach(start -> {
            var page = admin().sip()
                    .getAliases(new AliasQuery(ALL, OrderBy.ascending("targetDomain"), new Range(start, 4)));
            assertThat(page.total()).isEqualTo(15);
            page.aliases().forEach(alias -> seen.add(alias.id()));
        });
        assertThat(seen).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeOrderedOrCutIsRefused() {
        refused(
                FaultCode.INVALID_VALUE,
                "cannot order by \"owner\"",
                () -> alpha().sip().getAliases(new AliasQuery(ALL, OrderBy.ascending("owner"), null)));
        refused(
                FaultCode.INVALID_VALUE,
                "range",
                () -> alpha().sip().getAliases(new AliasQuery(ALL, null, new Range(0, -1))));
    }

    private static Filter filter(String username, String domain, String targetUsername, String targetDomain) {
        return new Filter(username, domain, targetUsername, targetDomain, null, null, null);
    }

    private static int total(Filter filter) {
        var answer = admin().sip().getAliases(new AliasQuery(filter, null, null));
        assertThat(answer.aliases()).hasSize(answer.total());
        return answer.total();
    }

    private static List<String> values(String attribute, OrderBy order) {
        return admin().sip().getAliases(new AliasQuery(ALL, order, null)).aliases().stream()
                .map(alias -> switch (attribute) {
                    case "aliasUsername" -> alias.id().username();
                    case "aliasDomain" -> alias.id().domain();
                    case "targetUsername" -> alias.target().username();
                    case "targetDomain" -> alias.target().domain();
                    default -> alias.changeDate().text();
                })
                .toList();
    }
}
