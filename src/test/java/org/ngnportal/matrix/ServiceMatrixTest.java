package org.ngnportal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The matrix <em>method x who x tenant</em>: every method that a module offers for an actor is called by
 * {@linkplain Who everybody} about things of {@linkplain Tenant everybody's}, in the running portal over the sandbox. It
 * must do what it is for, be denied, or act as if the thing did not exist, as {@link org.ngnportal.tenancy.Rights} and
 * the order of tenants say. After every refused change the thing is as it was.
 *
 * <p>The methods are found; one without a {@link Probe} fails the build. To add one:
 *
 * <ol>
 *   <li>take or make a {@link Target}: how a thing of a tenant is made, and how one looks at it from above all rights;
 *   <li>write {@code thing.shown("Shelf.find(BookId)", Area.BOOKS, (by, it) -> shelf.find(by, it).isPresent())} for a
 *       method that reads, and {@code thing.changed("Shelf.burn(BookId)", Area.BOOKS, Action.DELETE, shelf::burn)} for
 *       one that changes: area and action are what it asks the rights for;
 *   <li>where seeing from above is not enough, add {@code .forOwnersOnly()}, or {@code .visibleIf} with a rule;
 *   <li>a class per module, as {@link AccountsProbes}, listed in {@link Probes#all}. A method that tells and changes
 *       nothing of anybody goes to {@link Probes#HARMLESS}, with the reason.
 * </ol>
 *
 * <p>A thing stays for the next caller until a change succeeded, and is then made anew.
 */
@ExtendWith(Premises.class)
class ServiceMatrixTest {

    private static World world;

    @BeforeAll
    static void settle(World settled) {
        world = settled;
    }

    @TestFactory
    Stream<DynamicTest> everybodyMeetsTheRights() {
        return Probes.all(world).stream()
                .map(probe -> DynamicTest.dynamicTest(
                        probe.method(), () -> assertThat(probe.surprises(world)).isEmpty()));
    }

    @Test
    void noMethodIsLeftOut() {
        assertThat(Services.methods(world.portal().parts()))
                .allSatisfy(method -> assertThat(covered().contains(method))
                        .as("%s has no probe: add one to the probes of its module, see ServiceMatrixTest", method)
                        .isTrue());
    }

    @Test
    void everyProbeIsOfAMethod() {
        assertThat(Services.methods(world.portal().parts())).containsAll(covered());
    }

    private static Set<String> covered() {
        return Stream.concat(Probes.all(world).stream().map(Probe::name), Probes.HARMLESS.keySet().stream())
                .collect(Collectors.toSet());
    }
}
