package org.ngnportal.matrix;

import java.util.function.Function;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Role;

/** Who calls, in the {@link ServiceMatrixTest matrix}. */
enum Who {
    ADMINISTRATOR(Reach.PLATFORM, Tenant.ALPHA, World::administrator),
    STAFF_OF_THE_PLATFORM(Reach.PLATFORM, Tenant.ALPHA, world -> World.operator(world.administrator(), Role.SUPPORT)),
    RESELLER(Reach.RESELLER, Tenant.ALPHA, world -> world.customer(Tenant.ALPHA)),
    CUSTOMER(Reach.CUSTOMER, Tenant.SHOP, world -> world.customer(Tenant.SHOP)),
    MANAGER(Reach.RESELLER, Tenant.ALPHA, world -> World.operator(world.customer(Tenant.ALPHA), Role.MANAGER)),
    SUPPORT(Reach.RESELLER, Tenant.ALPHA, world -> World.operator(world.customer(Tenant.ALPHA), Role.SUPPORT)),
    READ_ONLY(Reach.RESELLER, Tenant.ALPHA, world -> World.operator(world.customer(Tenant.ALPHA), Role.READ_ONLY)),
    MANAGER_OF_CUSTOMER(
            Reach.CUSTOMER, Tenant.SHOP, world -> World.operator(world.customer(Tenant.SHOP), Role.MANAGER)),
    SUBSCRIBER(Reach.SUBSCRIBER, Tenant.ALPHA, World::subscriber),
    ADMINISTRATOR_LOOKING_AS_RESELLER(
            Reach.RESELLER,
            Tenant.ALPHA,
            world -> World.impersonating(world.administrator(), world.spokenFor(Tenant.ALPHA), false)),
    ADMINISTRATOR_AS_RESELLER(
            Reach.RESELLER,
            Tenant.ALPHA,
            world -> World.impersonating(world.administrator(), world.spokenFor(Tenant.ALPHA), true)),
    RESELLER_AS_CUSTOMER(
            Reach.CUSTOMER,
            Tenant.SHOP,
            world -> World.impersonating(world.customer(Tenant.ALPHA), world.customer(Tenant.SHOP), true)),
    RESELLER_AS_SUBSCRIBER(
            Reach.SUBSCRIBER,
            Tenant.ALPHA,
            world -> World.impersonating(world.customer(Tenant.ALPHA), world.subscriber(), true)),
    READ_ONLY_AS_SUBSCRIBER(
            Reach.SUBSCRIBER,
            Tenant.ALPHA,
            world -> World.impersonating(
                    World.operator(world.customer(Tenant.ALPHA), Role.READ_ONLY), world.subscriber(), true));

    /** How far he sees. */
    private enum Reach {
        PLATFORM,
        RESELLER,
        CUSTOMER,
        SUBSCRIBER
    }

    private final Reach reach;
    private final Tenant tenant;
    private final Function<World, Actor> actor;

    Who(Reach reach, Tenant tenant, Function<World, Actor> actor) {
        this.reach = reach;
        this.tenant = tenant;
        this.actor = actor;
    }

    Actor in(World world) {
        return actor.apply(world);
    }

    /** Whether he works on what belongs to the tenant: it is his, or below him. */
    boolean sees(Tenant owner) {
        return switch (reach) {
            case PLATFORM -> true;
            case RESELLER -> owner.reseller() == tenant;
            case CUSTOMER -> owner == tenant;
            case SUBSCRIBER -> false;
        };
    }

    /** Whether the tenant is above others that he works for, and himself not its own. */
    boolean isAbove(Tenant owner) {
        return sees(owner) && !isOf(owner);
    }

    /** Whether he works for exactly this tenant. */
    boolean isOf(Tenant owner) {
        return (reach == Reach.RESELLER || reach == Reach.CUSTOMER) && owner == tenant;
    }
}
