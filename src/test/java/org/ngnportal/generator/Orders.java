package org.ngnportal.generator;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.generator.GeneratorOrder.Accounts;
import org.ngnportal.generator.GeneratorOrder.Delivery;
import org.ngnportal.generator.GeneratorOrder.Numbers;
import org.ngnportal.generator.GeneratorOrder.Person;
import org.ngnportal.generator.GeneratorOrder.Services;
import org.ngnportal.ngnpro.EnumRangeId;
import org.ngnportal.ngnpro.EnumService;
import org.ngnportal.sip.DomainName;
import org.ngnportal.vault.PasswordRecipe;

/** Orders as somebody would give them. */
public final class Orders {

    public static final OfferedRange AMSTERDAM =
            new OfferedRange(new EnumRangeId("3120555", "e164.arpa"), 11, 11, 1000, 3, "Amsterdam");

    public static final Services NO_SERVICES = new Services(false, false, false, null, null, Set.of(), false, false);

    private Orders() {}

    public static GeneratorOrder accounts(String domain, String first, int count) {
        return order(accounts(domain, Naming.SAME, NO_SERVICES), null, new Numbering(first, count, 1), null);
    }

    public static GeneratorOrder both(String domain, String first, int count) {
        return order(
                accounts(domain, Naming.SAME, NO_SERVICES),
                Numbers.ofAccounts(),
                new Numbering(first, count, 1),
                AMSTERDAM.id());
    }

    public static GeneratorOrder numbers(String first, int count, EnumService service, String target) {
        return order(
                null,
                new Numbers("Trunk", service, new TextPattern(target)),
                new Numbering(first, count, 1),
                AMSTERDAM.id());
    }

    public static GeneratorOrder order(
            @Nullable Accounts accounts, @Nullable Numbers numbers, Numbering numbering, @Nullable EnumRangeId range) {
        return new GeneratorOrder(numbering, range, numbers, accounts);
    }

    public static Accounts accounts(String domain, Naming naming, Services services) {
        return new Accounts(
                new DomainName(domain),
                naming,
                null,
                new Person(
                        new TextPattern("Line"),
                        new TextPattern("{number}"),
                        new TextPattern("{username}@{domain}"),
                        "en",
                        "Europe/Amsterdam"),
                services,
                PasswordRecipe.USUAL,
                new Delivery(DeliveryWay.LETTER, new TextPattern(""), "en"));
    }
}
