package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ngnportal.ngnpro.soap.PortModel;

/**
 * The matrix <em>operation x caller x tenant</em>: every operation of every port is called by {@linkplain Who everybody}
 * about objects of {@linkplain Tenant everybody's}, and must be allowed, refused, or act as if the object did not exist,
 * as its {@linkplain Rule rule} says (contract sections 4.3 and 6.4). After every refused write the administrator finds
 * the object as it was.
 *
 * <p>The operations come from the interfaces of the ports; one without a {@link Probe} fails the test. To add one:
 *
 * <ol>
 *   <li>take or make a {@link Target}: how the administrator prepares an object that belongs to a tenant, how he looks at
 *       it, and which fault tells that there is none. {@link Tenant#domain()} is a SIP domain of the tenant,
 *       {@link Tenant#id()} its customer account, {@link RunningSandbox#unused()} makes names unique;
 *   <li>write {@code TARGET.probe("Sip.getAccount", (session, id) -> session.sip().getAccount(id))}, or with {@code list}
 *       for an operation that does not refuse but leaves out what the caller does not see, with a predicate whether the
 *       answer shows the object (filter by its key: lists are long);
 *   <li>without a rule it is {@link Rule#SEEN}; take another of {@link Rule} or write one beside the probe. Everybody has
 *       every delegated right and unlimited credit here, so rules are about tenants and roles alone;
 *   <li>a class per group of operations, as {@link AccountProbes}, listed in {@link Probes#all()}.
 * </ol>
 *
 * <p>An object stays for the next caller until a write succeeded, and is then prepared again: a probe must succeed however
 * often it is called on fresh objects. Several probes of one operation are told apart by words in brackets. Calls go to the
 * platform without a socket in between, for speed.
 */
class TenancyMatrixTest extends RunningSandbox {

    @BeforeAll
    static void settle() {
        open(credentials -> new DirectSession(sandbox.platform(), credentials));
        Tenant.settle();
    }

    @TestFactory
    Stream<DynamicTest> everyCallerMeetsTheRules() {
        return Probes.all().stream()
                .map(probe -> DynamicTest.dynamicTest(
                        probe.operation(), () -> assertThat(probe.surprises()).isEmpty()));
    }

    @Test
    void noOperationIsLeftOut() {
        var missing = new TreeSet<>(operations());
        missing.removeAll(probed());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyProbeIsOfAnOperation() {
        assertThat(operations()).containsAll(probed());
    }

    private static Set<String> probed() {
        return Probes.all().stream().map(Probe::name).collect(Collectors.toSet());
    }

    private static Set<String> operations() {
        return SoapDispatcher.PORTS.keySet().stream()
                .map(PortModel::of)
                .flatMap(port -> port.operations().values().stream())
                .map(SoapDispatcher::name)
                .collect(Collectors.toSet());
    }
}
