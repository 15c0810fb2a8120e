package org.ngnportal.imports.internal;

import org.ngnportal.domains.Domains;
import org.ngnportal.imports.LiveCheck;
import org.ngnportal.onboarding.OnboardingRules;
import org.ngnportal.prepaid.Bookings;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Tenants;
import org.springframework.stereotype.Service;

/** Checks files against the platform as the actor sees it. */
@Service
class WishCheck implements LiveCheck {

    private final NgnPro ngnPro;
    private final Tenants tenants;
    private final Domains domains;
    private final OnboardingRules rules;
    private final Bookings bookings;

    WishCheck(NgnPro ngnPro, Tenants tenants, Domains domains, OnboardingRules rules, Bookings bookings) {
        this.ngnPro = ngnPro;
        this.tenants = tenants;
        this.domains = domains;
        this.rules = rules;
        this.bookings = bookings;
    }

    @Override
    public Run begin(Actor actor) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        var settings = tenants.settings(actor);
        return new CheckRun(
                actor, ngnPro.as(actor), settings, domains.names(actor), rules, () -> bookings.limit(actor));
    }
}
