package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipId;

/** The limits of contract section 4.3, each in the same situations. */
class CreditsTest extends RunningSandbox {

    /** A record of a kind that is to be added for a customer. */
    private interface Adding {

        void add(NgnProSession session);
    }

    enum Kind {
        SIP_ACCOUNT("sip_credit", (customer, owner) -> {
            var domain = domain(customer);
            return session ->
                    session.sip().addAccount(account(fresh(domain)).owner(owner).build());
        }),
        SIP_ALIAS("sip_alias_credit", (customer, owner) -> {
            var domain = domain(customer);
            return session ->
                    session.sip().addAlias(SipAlias.of(fresh(domain), new SipId("alice", "alpha.example"), owner));
        }),
        ENUM_RANGE(
                "enum_range_credit",
                (customer, owner) ->
                        session -> session.enumeration().addRange(EnumTesting.range(prefix(), customer, null))),
        ENUM_NUMBER("enum_number_credit", (customer, owner) -> {
            var prefix = prefix();
            admin().enumeration().addRange(EnumTesting.range(prefix, customer, null));
            return session -> session.enumeration()
                    .addNumber(EnumTesting.owned(
                            "%s%02d".formatted(prefix, unused() % 100), owner, EnumTesting.sip("alice@alpha.example")));
        }),
        DNS_ZONE(
                "dns_zone_credit",
                (customer, owner) ->
                        session -> session.dns().addZone(DnsTesting.zone(unusedName(), customer, null, null))),
        EMAIL_ALIAS("email_credit", (customer, owner) -> {
            var zone = unusedName();
            admin().dns().addZone(DnsTesting.zone(zone, customer, null, null));
            return session -> session.dns()
                    .addFancyRecord(
                            DnsTesting.fancy(null, zone, "user" + unused(), "MBOXFW", "me@other.example", owner));
        });

        private final String property;
        private final BiFunction<Integer, Integer, Adding> prepare;

        /** @param prepare makes what records of the kind lie in for the customer, and says how to add one with an owner */
        Kind(String property, BiFunction<Integer, Integer, Adding> prepare) {
            this.property = property;
            this.prepare = prepare;
        }

        private static String domain(int customer) {
            var name = unusedName();
            admin().sip().addDomain(SipDomain.of(name, customer, null));
            return name;
        }

        private static String unusedName() {
            return "credit" + unused() + ".example";
        }

        private static String prefix() {
            return "491" + (200_000 + unused());
        }
    }

    @BeforeAll
    static void callDirectly() {
        open(credentials -> new DirectSession(sandbox.platform(), credentials));
    }

    @ParameterizedTest
    @EnumSource
    void aCustomerStopsAtItsCredit(Kind kind) {
        int alpha = idOf("alpha");
        int small = customer("small" + unused(), alpha, 0, Map.of(kind.property, "2"));
        var one = kind.prepare.apply(small, null);
        one.add(impersonating(small));
        kind.prepare.apply(small, null).add(alpha());
        for (var session : List.of(impersonating(small), alpha(), impersonating(alpha))) {
            exceeded(small, session, one);
        }
        one.add(admin());
        alpha().customer().setProperties(small, List.of(new CustomerProperty(kind.property, null, "4", null)));
        one.add(impersonating(small));
        exceeded(small, impersonating(small), one);
    }

    @ParameterizedTest
    @EnumSource
    void aResellersCreditCountsItsBranch(Kind kind) {
        int house = customer("house" + unused(), null, 0, Map.of(kind.property, "2"));
        int room = customer("room" + unused(), house, 0, Map.of());
        kind.prepare.apply(room, null).add(impersonating(room));
        kind.prepare.apply(house, null).add(impersonating(house));
        exceeded(house, impersonating(room), kind.prepare.apply(room, null));
        exceeded(house, impersonating(house), kind.prepare.apply(house, null));
    }

    @ParameterizedTest
    @EnumSource
    void noCreditIsNoRecord(Kind kind) {
        int nobody = customer("nobody" + unused(), idOf("alpha"), 0, Map.of(kind.property, "0"));
        exceeded(nobody, impersonating(nobody), kind.prepare.apply(nobody, null));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ENUM_RANGE", "DNS_ZONE"})
    void anOwnerStopsAtItsCredit(Kind kind) {
        int house = customer("house" + unused(), null, 0, Map.of());
        int person = customer("person" + unused(), house, 0, Map.of(kind.property, "1"));
        var forPerson = kind.prepare.apply(house, person);
        forPerson.add(impersonating(house));
        exceeded(person, impersonating(house), forPerson);
        kind.prepare.apply(house, house).add(impersonating(house));
    }

    @ParameterizedTest
    @EnumSource
    void theLastCreditIsSpentOnce(Kind kind) throws Exception {
        int narrow = customer("narrow" + unused(), null, 0, Map.of(kind.property, "3"));
        var parents = List.of(kind.prepare.apply(narrow, null), kind.prepare.apply(narrow, null));
        IntFunction<Callable<Boolean>> add = turn -> () -> {
            try {
                parents.get(turn % 2).add(impersonating(narrow));
                return true;
            } catch (NgnProException.Fault e) {
                assertThat(e.is(FaultCode.CREDIT_EXCEEDED)).as(e.text()).isTrue();
                return false;
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int added = 0;
            for (var result :
                    threads.invokeAll(IntStream.range(0, 10).mapToObj(add).toList())) {
                added += result.get() ? 1 : 0;
            }
            assertThat(added).isEqualTo(3);
        }
    }

    private static void exceeded(int customer, NgnProSession session, Adding adding) {
        refused(FaultCode.CREDIT_EXCEEDED, "customer " + customer + " has no credit left", () -> adding.add(session));
    }
}
