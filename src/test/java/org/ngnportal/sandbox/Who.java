package org.ngnportal.sandbox;

import java.util.function.Supplier;
import org.ngnportal.ngnpro.NgnProSession;

/** Who calls, in the {@link TenancyMatrixTest matrix}; those with few rights come first. */
enum Who {
    /** The reseller that is not active. */
    GAMMA(Kind.RESELLER, Tenant.GAMMA, RunningSandbox::gamma),
    /** A reseller that has nothing to do with alpha. */
    BETA(Kind.RESELLER, Tenant.BETA, RunningSandbox::beta),
    SHOP(Kind.CUSTOMER, Tenant.SHOP, RunningSandbox::shop),
    ADMIN_AS_SHOP(Kind.CUSTOMER, Tenant.SHOP, () -> RunningSandbox.impersonating(Tenant.SHOP.id())),
    ALPHA(Kind.RESELLER, Tenant.ALPHA, RunningSandbox::alpha),
    ADMIN_AS_ALPHA(Kind.RESELLER, Tenant.ALPHA, () -> RunningSandbox.impersonating(Tenant.ALPHA.id())),
    /** A customer of alpha whose attribute impersonate is alpha. */
    DEPUTY(Kind.RESELLER, Tenant.ALPHA, () -> RunningSandbox.as("alpha-deputy")),
    ADMIN(Kind.ADMINISTRATOR, Tenant.ALPHA, RunningSandbox::admin);

    private enum Kind {
        CUSTOMER,
        RESELLER,
        ADMINISTRATOR
    }

    private final Kind kind;
    private final Tenant tenant;
    private final Supplier<NgnProSession> session;

    Who(Kind kind, Tenant tenant, Supplier<NgnProSession> session) {
        this.kind = kind;
        this.tenant = tenant;
        this.session = session;
    }

    NgnProSession session() {
        return session.get();
    }

    boolean isAdministrator() {
        return kind == Kind.ADMINISTRATOR;
    }

    boolean isCustomer() {
        return kind == Kind.CUSTOMER;
    }

    boolean isActive() {
        return this != GAMMA;
    }

    /** Whose rights it has; of no meaning for the administrator. */
    Tenant tenant() {
        return tenant;
    }

    /** The table of contract section 6.4. */
    boolean sees(Tenant owner) {
        return switch (kind) {
            case ADMINISTRATOR -> true;
            case RESELLER -> owner.reseller() == tenant;
            case CUSTOMER -> owner == tenant;
        };
    }
}
