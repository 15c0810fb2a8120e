package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipDomainQuery;

class DomainsTest extends RunningSandbox {

    @Test
    void aDomainBelongsToWhoAddsItUnlessToldOtherwise() {
        int alpha = idOf("alpha");
        int shop = idOf("alpha-shop");

        assertOwner(alpha().sip().addDomain(SipDomain.of("One.Example", null, null)), alpha, alpha);
        assertOwner(alpha().sip().addDomain(SipDomain.of("two.example", shop, null)), shop, alpha);
        assertOwner(shop().sip().addDomain(SipDomain.of("three.example", 0, 0)), shop, alpha);
        assertOwner(admin().sip().addDomain(SipDomain.of("four.example", null, alpha)), alpha, alpha);
        assertOwner(admin().sip().addDomain(SipDomain.of("five.example", null, null)), 0, 0);
        assertOwner(impersonating(alpha).sip().addDomain(SipDomain.of("six.example", shop, idOf("beta"))), shop, alpha);
    }

    @Test
    void nobodyAddsDomainsForStrangers() {
        int beta = idOf("beta");
        int alpha = idOf("alpha");
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "" + beta,
                () -> alpha().sip().addDomain(SipDomain.of("x.example", beta, null)));
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "" + alpha,
                () -> shop().sip().addDomain(SipDomain.of("x.example", alpha, null)));
        refused(
                FaultCode.INVALID_VALUE,
                "does not belong to reseller",
                () -> admin().sip().addDomain(SipDomain.of("x.example", beta, alpha)));
        refused(
                FaultCode.RESELLER_INACTIVE,
                "not active",
                () -> gamma().sip().addDomain(SipDomain.of("x.example", null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "two words.example", "-a.example", "a.example<b>"})
    void notEveryTextIsADomain(String name) {
        refused(
                FaultCode.INVALID_VALUE,
                "is not a domain name",
                () -> alpha().sip().addDomain(SipDomain.of(name, null, null)));
    }

    @Test
    void aNameIsGivenOnceWhoeverHasIt() {
        refused(
                FaultCode.DOMAIN_EXISTS,
                "SIP domain alpha.example already exists",
                () -> beta().sip().addDomain(SipDomain.of("ALPHA.example", null, null)));
    }

    @Test
    void anUpdateKeepsWhatItDoesNotName() {
        alpha().sip()
                .addDomain(new SipDomain(
                        "tls.example",
                        null,
                        null,
                        "PEM",
                        "KEY",
                        "192.0.2.1",
                        "tls.example",
                        true,
                        false,
                        null,
                        Map.of()));
        var changed = alpha().sip()
                .updateDomain(
                        new SipDomain("tls.example", null, null, "", null, null, null, null, true, null, Map.of()));

        assertThat(changed.certificate()).isEmpty();
        assertThat(changed.private_key()).isEqualTo("KEY");
        assertThat(changed.verify_cert()).isTrue();
        assertThat(changed.require_cert()).isTrue();
        assertThat(changed.customer()).isEqualTo(idOf("alpha"));
        refused(
                FaultCode.INVALID_VALUE,
                "match_ip_address",
                () -> alpha().sip()
                        .updateDomain(new SipDomain(
                                "tls.example",
                                null,
                                null,
                                null,
                                null,
                                "x".repeat(513),
                                null,
                                null,
                                null,
                                null,
                                Map.of())));
    }

    @Test
    void accountsFollowTheirDomain() {
        alpha().sip().addDomain(SipDomain.of("moving.example", null, null));
        var id = added("moving.example");
        refused(FaultCode.ACCOUNT_NOT_FOUND, id.toString(), () -> shop().sip().getAccount(id));

        alpha().sip().updateDomain(SipDomain.of("moving.example", idOf("alpha-shop"), null));
        assertThat(shop().sip().getAccount(id).customer()).isEqualTo(idOf("alpha-shop"));

        admin().sip().updateDomain(SipDomain.of("moving.example", idOf("beta"), idOf("beta")));
        assertThat(beta().sip().getAccount(id).reseller()).isEqualTo(idOf("beta"));
        refused(FaultCode.ACCOUNT_NOT_FOUND, id.toString(), () -> alpha().sip().getAccount(id));
    }

    @Test
    void aDomainGoesWhenItIsEmpty() {
        alpha().sip().addDomain(SipDomain.of("short.example", null, null));
        var id = added("short.example");
        refused(
                FaultCode.STILL_IN_USE,
                "still has 1 SIP accounts",
                () -> alpha().sip().deleteDomain("short.example"));
        refused(FaultCode.DOMAIN_NOT_FOUND, "short.example", () -> beta().sip().deleteDomain("short.example"));
        refused(
                FaultCode.DOMAIN_NOT_FOUND,
                "short.example",
                () -> beta().sip().updateDomain(SipDomain.of("short.example", null, null)));

        alpha().sip().deleteAccount(id);
        alpha().sip().deleteDomain("short.example");
        refused(FaultCode.DOMAIN_NOT_FOUND, "short.example", () -> alpha().sip().deleteDomain("short.example"));
    }

    @Test
    void listsAreFilteredOrderedAndCut() {
        assertThat(gamma().sip().getDomains(query("%", null, null)).domains())
                .extracting(SipDomain::domain)
                .containsExactly("gamma.example");
        var page = admin().sip().getDomains(query("%.alpha.example", OrderBy.ascending("domain"), new Range(1, 1)));
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.domains()).extracting(SipDomain::domain).containsExactly("voice.alpha.example");
        refused(
                FaultCode.INVALID_VALUE,
                "cannot order by \"users\"",
                () -> alpha().sip().getDomains(query("", OrderBy.ascending("users"), null)));
    }

    private static SipDomainQuery query(String name, OrderBy order, Range range) {
        return new SipDomainQuery(new SipDomainQuery.Filter(name, null, null), order, range);
    }

    private static void assertOwner(SipDomain domain, int customer, int reseller) {
        assertThat(List.of(domain.customer(), domain.reseller())).containsExactly(customer, reseller);
    }
}
