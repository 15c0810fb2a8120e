package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.CustomerQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipDomainQuery;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.ngnpro.SipQuery.Filter;

/** Texts that want to be more than texts: SQL, wildcards where there are none, patterns that take for ever. */
class HostileFiltersTest extends RunningSandbox {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or '1'='1",
                "'; drop table sip_account; --",
                "alice' union select password from customer --",
                ":p0",
                "?",
                "\\",
                "{s}",
                "x' escape '!",
                "${jndi:ldap://example.org}",
                "\u0130\u00df\ud83d\ude00\uff41"
            })
    void sqlInFiltersIsText(String text) {
        for (int field = 0; field < 5; field++) {
            var fields = new String[5];
            fields[field] = text;
            var filter = new Filter(fields[0], fields[1], fields[2], fields[3], fields[4], null, null, null, null);
            assertThat(alpha().sip()
                            .getAccounts(new SipQuery(filter, null, null))
                            .total())
                    .isZero();
            fields[field] = text + "%";
            var open = new Filter(fields[0], fields[1], fields[2], fields[3], fields[4], null, null, null, null);
            assertThat(alpha().sip().getAccounts(new SipQuery(open, null, null)).total())
                    .isZero();
        }
        var group = new Filter(null, null, null, null, null, null, null, null, List.of(text));
        assertThat(alpha().sip().getAccounts(new SipQuery(group, null, null)).total())
                .isZero();
        assertThat(alpha().sip()
                        .getDomains(new SipDomainQuery(new SipDomainQuery.Filter(text, null, null), null, null))
                        .total())
                .isZero();
        assertThat(alpha().customer()
                        .getCustomers(new CustomerQuery(
                                new CustomerQuery.Filter(
                                        null, text, null, null, text, null, null, null, null, null, null, null),
                                null,
                                null))
                        .total())
                .isZero();
        assertThat(alpha().sip()
                        .getAccounts(new SipQuery(Filter.ALL, null, null))
                        .total())
                .isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"changeDate desc; drop table sip_account", "password", "(select 1)", "a.username", "CHANGEDATE"})
    void onlyKnownAttributesOrder(String attribute) {
        for (var order : List.of(OrderBy.ascending(attribute), OrderBy.descending(attribute))) {
            refused(
                    FaultCode.INVALID_VALUE,
                    "cannot order by",
                    () -> alpha().sip().getAccounts(new SipQuery(Filter.ALL, order, null)));
            refused(
                    FaultCode.INVALID_VALUE,
                    "cannot order by",
                    () -> alpha().sip().getDomains(new SipDomainQuery(SipDomainQuery.Filter.ALL, order, null)));
            refused(
                    FaultCode.INVALID_VALUE,
                    "cannot order by",
                    () -> alpha().customer().getCustomers(new CustomerQuery(CustomerQuery.Filter.ALL, order, null)));
        }
    }

    @Test
    void keysAndGroupsHaveNoWildcards() {
        for (var username : List.of("al_ce", "%", "alice%", "alice' --")) {
            var id = new SipId(username, "alpha.example");
            refused(FaultCode.ACCOUNT_NOT_FOUND, "", () -> alpha().sip().getAccount(id));
            refused(FaultCode.ACCOUNT_NOT_FOUND, "", () -> alpha().sip().deleteAccount(id));
        }
        refused(FaultCode.DOMAIN_NOT_FOUND, "", () -> alpha().sip().deleteDomain("%.example"));
        for (var group : List.of("%", "free_pstn", "free%")) {
            var filter = new Filter(null, null, null, null, null, null, null, null, List.of(group));
            assertThat(alpha().sip()
                            .getAccounts(new SipQuery(filter, null, null))
                            .total())
                    .isZero();
        }
    }

    @Test
    void patternsThatWouldTakeForEverAreRefused() {
        var name = "a".repeat(60);
        var id = fresh("alpha.example");
        admin().sip().addAccount(account(id).name(name, name).build());
        refused(
                FaultCode.INVALID_VALUE,
                "wildcard",
                () -> alpha().sip().getAccounts(new SipQuery(first("%a".repeat(20) + "%b"), null, null)));
        refused(
                FaultCode.INVALID_VALUE,
                "longer",
                () -> alpha().sip().getAccounts(new SipQuery(first("%" + "a".repeat(100_000)), null, null)));
        var many = new Filter(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                java.util.stream.IntStream.range(0, 1000).mapToObj(i -> "g" + i).toList());
        refused(FaultCode.INVALID_VALUE, "groups", () -> alpha().sip().getAccounts(new SipQuery(many, null, null)));
        assertThat(alpha().sip()
                        .getAccounts(new SipQuery(first("%a%a%a%b"), null, null))
                        .total())
                .isZero();
        alpha().sip().deleteAccount(id);
    }

    @Test
    void farRangesAreEmptyAndNothingElse() {
        for (var range :
                Map.of(Integer.MAX_VALUE, Integer.MAX_VALUE, 1_000_000, 5_000).entrySet()) {
            var page = alpha().sip()
                    .getAccounts(new SipQuery(Filter.ALL, null, new Range(range.getKey(), range.getValue())));
            assertThat(page.accounts()).isEmpty();
            assertThat(page.total()).isEqualTo(40);
        }
    }

    private static Filter first(String pattern) {
        return new Filter(null, null, pattern, null, null, null, null, null, null);
    }
}
