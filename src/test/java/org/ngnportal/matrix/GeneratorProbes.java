package org.ngnportal.matrix;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.ngnportal.generator.Findings;
import org.ngnportal.generator.Generator;
import org.ngnportal.generator.GeneratorOrder;
import org.ngnportal.generator.Orders;
import org.ngnportal.ngnpro.EnumRange;
import org.ngnportal.ngnpro.EnumRangeId;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;

/** Numbers and subscribers made in one go. */
final class GeneratorProbes {

    private final World world;
    private final Generator generator;

    private GeneratorProbes(World world) {
        this.world = world;
        generator = world.bean(Generator.class);
    }

    static List<Probe<?>> all(World world) {
        return new GeneratorProbes(world).probes();
    }

    private List<Probe<?>> probes() {
        var ranges = new Target<>(this::range, range -> "");
        var taken = new Target<>(this::taken, order -> "");
        var free = new Target<>(GeneratorProbes::free, this::batches);
        return List.of(
                ranges.effective(
                        "Generator.ranges()",
                        Area.BATCHES,
                        Action.CREATE,
                        (by, it) -> generator.ranges(by).stream()
                                .anyMatch(range -> range.id().equals(it))),
                free.effective(
                        "Generator.check(GeneratorOrder)",
                        Area.BATCHES,
                        Action.CREATE,
                        (by, it) -> generator.check(by, it).isEmpty()),
                taken.effective(
                        "Generator.look(GeneratorOrder)",
                        Area.BATCHES,
                        Action.CREATE,
                        (by, it) -> generator.look(by, it).collisions() == 1),
                free.effective("Generator.start(GeneratorOrder, Findings)", Area.BATCHES, Action.CREATE, (by, it) -> {
                    try {
                        generator.start(by, it, new Findings(1, List.of(), new BitSet(), List.of()));
                        return true;
                    } catch (IllegalArgumentException anothersDomain) {
                        return false;
                    }
                }));
    }

    private EnumRangeId range(Tenant tenant) {
        var id = new EnumRangeId("4989" + (100 + World.unused()), "e164.arpa");
        world.platform()
                .enumeration()
                .addRange(new EnumRange(
                        id,
                        null,
                        11,
                        11,
                        100,
                        List.of(),
                        null,
                        null,
                        world.customer(tenant).id().value(),
                        world.customer(tenant.reseller()).id().value(),
                        null,
                        "",
                        Map.of()));
        return id;
    }

    private GeneratorOrder taken(Tenant tenant) {
        var order = free(tenant);
        world.add(new SipAddress(order.numbering().first(), tenant.domain()));
        return order;
    }

    private static GeneratorOrder free(Tenant tenant) {
        return Orders.accounts(tenant.domain(), Integer.toString(700_000 + World.unused()), 1);
    }

    private Object batches(GeneratorOrder order) {
        return world.database()
                .sql("SELECT count(*) FROM batch WHERE title LIKE :title")
                .param("title", order.numbering().first() + "%")
                .query()
                .singleRow();
    }
}
