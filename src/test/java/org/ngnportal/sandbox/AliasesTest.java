package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.AliasQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.PlatformTime;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipId;

/** Aliases over the socket (contract sections 2.1 and 3.5). */
class AliasesTest extends RunningSandbox {

    private static final SipId ALICE = new SipId("alice", "alpha.example");

    @Test
    void anAliasBelongsToItsDomainAndIsKeptForTheCaller() {
        var id = fresh("shop.alpha.example");
        var sent = SipAlias.of(
                new SipId(id.username().toUpperCase(), "Shop.Alpha.Example"),
                new SipId("ALICE", "Alpha.example"),
                null);
        var stored = alpha().sip().addAlias(sent);

        assertThat(stored.id()).isEqualTo(id);
        assertThat(stored.target()).isEqualTo(ALICE);
        assertThat(List.of(stored.customer(), stored.reseller(), stored.owner()))
                .containsExactly(idOf("alpha-shop"), idOf("alpha"), idOf("alpha"));
        assertThat(stored.changeDate().local()).isPresent();
        assertThat(shop().sip().getAlias(id)).isEqualTo(stored);
        assertThat(admin().sip()
                        .addAlias(SipAlias.of(fresh("alpha.example"), ALICE, null))
                        .owner())
                .isZero();
    }

    @Test
    void targetsAreFree() {
        for (var target : List.of(
                new SipId("+31201234567", "gateway.example.org"),
                new SipId("o'brien=x", "beta.example"),
                new SipId("nobody", "alpha.example"))) {
            assertThat(added(fresh("alpha.example"), target).target()).isEqualTo(target);
        }
    }

    @Test
    void notEverythingIsAnAlias() {
        var id = fresh("alpha.example");
        invalid("is not a username", SipAlias.of(new SipId("two words", "alpha.example"), ALICE, null));
        invalid("is not a domain name", SipAlias.of(new SipId("x", "nowhere"), ALICE, null));
        invalid("is not a domain name", new SipAlias(null, ALICE, null, null, null, null, Map.of()));
        invalid("target of the alias " + id, SipAlias.of(id, new SipId("", "alpha.example"), null));
        invalid("target of the alias " + id, SipAlias.of(id, new SipId("a@b", "alpha.example"), null));
        invalid("is not a domain name", SipAlias.of(id, new SipId("alice", ""), null));
        invalid("cannot lead to itself", SipAlias.of(id, id, null));
        invalid("is missing", new SipAlias(id, null, null, null, null, null, Map.of()));
    }

    @Test
    void nobodyAddsAliasesInStrangeDomains() {
        for (var stranger : new NgnProSession[] {beta(), shop(), impersonating(idOf("beta"))}) {
            refused(
                    FaultCode.DOMAIN_NOT_FOUND,
                    "alpha.example",
                    () -> stranger.sip().addAlias(SipAlias.of(fresh("alpha.example"), ALICE, null)));
        }
        refused(
                FaultCode.DOMAIN_NOT_FOUND,
                "missing.example",
                () -> admin().sip().addAlias(SipAlias.of(fresh("missing.example"), ALICE, null)));
        refused(
                FaultCode.RESELLER_INACTIVE,
                "not active",
                () -> gamma().sip().addAlias(SipAlias.of(fresh("gamma.example"), ALICE, null)));
    }

    @Test
    void anAddressIsGivenOnce() {
        var alias = added(fresh("alpha.example"), ALICE).id();
        refused(FaultCode.ALIAS_EXISTS, alias.toString(), () -> added(alias, ALICE));
        refused(FaultCode.ACCOUNT_EXISTS, ALICE.toString(), () -> added(ALICE, new SipId("bob", "alpha.example")));
        refused(
                FaultCode.ALIAS_EXISTS,
                alias.toString(),
                () -> alpha().sip().addAccount(account(alias).build()));
        alpha().sip().deleteAlias(alias);
        alpha().sip().addAccount(account(alias).build());
        refused(FaultCode.ACCOUNT_EXISTS, alias.toString(), () -> added(alias, ALICE));
    }

    @Test
    void numbersOfAliasesAreSkipped() {
        alpha().sip().addDomain(SipDomain.of("numbers.example", null, null));
        added(new SipId("1001", "numbers.example"), ALICE);
        added(new SipId("1002", "numbers.example"), ALICE);

        var account = alpha().sip()
                .addAccount(account(new SipId(SipId.AUTOINCREMENT, "numbers.example"))
                        .build());
        assertThat(account.id().username()).isEqualTo("1003");
    }

    @Test
    void ownersAreCustomersTheCallerSees() {
        var kept = SipAlias.of(fresh("alpha.example"), ALICE, idOf("alpha-shop"));
        assertThat(alpha().sip().addAlias(kept).owner()).isEqualTo(idOf("alpha-shop"));
        int beta = idOf("beta");
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "" + beta,
                () -> alpha().sip().addAlias(SipAlias.of(fresh("alpha.example"), ALICE, beta)));
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "" + beta,
                () -> alpha().sip().updateAlias(SipAlias.of(kept.id(), ALICE, beta)));
        admin().sip().updateAlias(SipAlias.of(kept.id(), ALICE, beta));
        assertThat(alpha().sip()
                        .updateAlias(SipAlias.of(kept.id(), ALICE, beta))
                        .owner())
                .isEqualTo(beta);
    }

    @Test
    void anUpdateChangesTargetAndOwnerAndNothingElse() {
        var before = added(fresh("alpha.example"), ALICE);
        var target = new SipId("bob.keller", "alpha.example");
        var echoed = new SipAlias(
                before.id(), target, 0, 1, idOf("beta"), new PlatformTime("2001-01-01 00:00:00"), Map.of("x", "y"));
        var after = alpha().sip().updateAlias(echoed);

        assertThat(after.target()).isEqualTo(target);
        assertThat(List.of(after.owner(), after.customer(), after.reseller()))
                .containsExactly(0, before.customer(), before.reseller());
        assertThat(after.changeDate()).isGreaterThan(before.changeDate());
        var same = alpha().sip().updateAlias(new SipAlias(before.id(), null, null, null, null, null, Map.of()));
        assertThat(same.target()).isEqualTo(target);
        assertThat(alpha().sip().getAlias(before.id())).isEqualTo(same);
    }

    @Test
    void whatOneDoesNotSeeDoesNotExist() {
        var alias = added(fresh("alpha.example"), ALICE);
        var id = alias.id();
        for (var stranger : new NgnProSession[] {beta(), shop(), gamma()}) {
            missing(id, () -> stranger.sip().getAlias(id));
            missing(id, () -> stranger.sip().updateAlias(alias));
            missing(id, () -> stranger.sip().deleteAlias(id));
            assertThat(list(stranger, new AliasQuery.Filter(id.username(), null, null, null, null, null, null)))
                    .isEmpty();
        }
        alpha().sip().deleteAlias(id);
        missing(id, () -> alpha().sip().getAlias(id));
        missing(id, () -> alpha().sip().updateAlias(alias));
        missing(id, () -> alpha().sip().deleteAlias(id));
    }

    @Test
    void anAccountTakesTheAliasesThatLeadToItAlong() {
        var account = added("alpha.example");
        var own = added(fresh("voice.alpha.example"), account).id();
        var other = added(fresh("alpha.example"), ALICE).id();
        var foreign = beta().sip()
                .addAlias(SipAlias.of(fresh("beta.example"), account, null))
                .id();
        alpha().sip().deleteAccount(account);

        missing(own, () -> alpha().sip().getAlias(own));
        assertThat(alpha().sip().getAlias(other).target()).isEqualTo(ALICE);
        assertThat(beta().sip().getAlias(foreign).target()).isEqualTo(account);
    }

    @Test
    void aDomainWithAliasesStays() {
        alpha().sip().addDomain(SipDomain.of("aliases.example", null, null));
        var id = added(fresh("aliases.example"), ALICE).id();
        refused(
                FaultCode.STILL_IN_USE,
                "still has 1 SIP aliases",
                () -> alpha().sip().deleteDomain("aliases.example"));
        alpha().sip().deleteAlias(id);
        alpha().sip().deleteDomain("aliases.example");
    }

    @Test
    void aliasesFollowTheirDomain() {
        alpha().sip().addDomain(SipDomain.of("moved.example", null, null));
        var id = added(fresh("moved.example"), ALICE).id();
        admin().sip().updateDomain(SipDomain.of("moved.example", idOf("beta"), idOf("beta")));

        assertThat(beta().sip().getAlias(id).reseller()).isEqualTo(idOf("beta"));
        missing(id, () -> alpha().sip().getAlias(id));
    }

    @Test
    void aCustomerWithAliasesStays() {
        int keeper = customer("keeper", idOf("alpha"), 0, Map.of());
        var id = alpha().sip()
                .addAlias(SipAlias.of(fresh("alpha.example"), ALICE, keeper))
                .id();
        refused(FaultCode.STILL_IN_USE, "SIP aliases", () -> alpha().customer().deleteAccount(keeper));
        alpha().sip().deleteAlias(id);
        alpha().customer().deleteAccount(keeper);
    }

    @Test
    void creditLimitsAliases() {
        int tight = customer("tight", idOf("alpha"), 0, Map.of("sip_alias_credit", "1"));
        admin().sip().addDomain(SipDomain.of("tight.example", tight, null));
        as("tight").sip().addAlias(SipAlias.of(fresh("tight.example"), ALICE, null));

        for (var caller : new NgnProSession[] {as("tight"), alpha(), impersonating(tight)}) {
            refused(
                    FaultCode.CREDIT_EXCEEDED,
                    "sip_alias_credit is 1",
                    () -> caller.sip().addAlias(SipAlias.of(fresh("tight.example"), ALICE, null)));
        }
        refused(
                FaultCode.CREDIT_EXCEEDED,
                "customer " + tight,
                () -> alpha().sip().addAlias(SipAlias.of(fresh("alpha.example"), ALICE, tight)));
        admin().sip().addAlias(SipAlias.of(fresh("tight.example"), ALICE, null));
    }

    @Test
    void theLastCreditIsSpentOnce() throws Exception {
        int single = customer("single", null, 0, Map.of("sip_alias_credit", "3"));
        admin().sip().addDomain(SipDomain.of("single-a.example", single, null));
        admin().sip().addDomain(SipDomain.of("single-b.example", single, null));
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 12; i++) {
            var id = fresh(i % 2 == 0 ? "single-a.example" : "single-b.example");
            calls.add(() -> carriedOut(
                    FaultCode.CREDIT_EXCEEDED, () -> as("single").sip().addAlias(SipAlias.of(id, ALICE, null))));
        }
        assertThat(atOnce(calls)).isEqualTo(3);
    }

    @Test
    void anAccountAndAnAliasNeverShareAnAddress() throws Exception {
        for (int round = 0; round < 5; round++) {
            var id = fresh("alpha.example");
            var calls = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 4; i++) {
                calls.add(() -> carriedOut(null, () -> added(id, ALICE)));
                calls.add(() -> carriedOut(
                        null, () -> alpha().sip().addAccount(account(id).build())));
            }
            assertThat(atOnce(calls)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SipAlias", "Struct"})
    void requestsAreReadByNameNotByType(String type) throws Exception {
        var id = fresh("alpha.example");
        var content = """
                <alias xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="n:%s" xmlns:n="urn:AGProjects:NGNPro">
                <owner xsi:type="n:string"></owner><answerTimeout>0</answerTimeout>
                <target><domain>alpha.example</domain><username>Alice</username></target>
                <id><username>%s</username><domain>alpha.example</domain></id></alias>""".formatted(type, id.username());
        var answer = Wire.post(sandbox.url(), Wire.envelope("urn:AGProjects:NGNPro:Sip", "addAlias", content));

        var alias = (SipAlias) answer.result(SipAlias.class);
        assertThat(alias.target()).isEqualTo(ALICE);
        assertThat(alias.owner()).isEqualTo(idOf("alpha"));
        assertThat(alpha().sip().getAlias(id)).isEqualTo(alias);
    }

    static List<SipAlias> list(NgnProSession session, AliasQuery.Filter filter) {
        return session.sip().getAliases(new AliasQuery(filter, null, null)).aliases();
    }

    private static SipAlias added(SipId id, SipId target) {
        return alpha().sip().addAlias(SipAlias.of(id, target, null));
    }

    private static void invalid(String text, SipAlias alias) {
        refused(FaultCode.INVALID_VALUE, text, () -> alpha().sip().addAlias(alias));
    }

    private static void missing(SipId id, ThrowingCallable call) {
        refused(FaultCode.ALIAS_NOT_FOUND, "SIP alias " + id + " does not exist", call);
    }

    private static boolean carriedOut(FaultCode only, Callable<?> call) throws Exception {
        try {
            call.call();
            return true;
        } catch (NgnProException.Fault e) {
            var allowed = only == null ? List.of(FaultCode.ALIAS_EXISTS, FaultCode.ACCOUNT_EXISTS) : List.of(only);
            assertThat(allowed).as(e.text()).anyMatch(e::is);
            return false;
        }
    }

    private static long atOnce(List<Callable<Boolean>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long done = 0;
            for (var result : threads.invokeAll(calls)) {
                done += result.get() ? 1 : 0;
            }
            return done;
        }
    }
}
