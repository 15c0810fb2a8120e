package org.ngnportal.selfcare;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountState;
import org.ngnportal.accounts.OwnAccount;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.branding.Brands;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.selfcare.Home.State;
import org.ngnportal.selfcare.Home.Support;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.TenantSettings;
import org.ngnportal.tenancy.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** A subscriber's own telephone. There is no way to name another one: whose it is, the actor says. */
@Service
public class MyTelephone {

    private static final Logger log = LoggerFactory.getLogger(MyTelephone.class);

    private final OwnAccount accounts;
    private final Tenants tenants;
    private final Brands brands;

    MyTelephone(OwnAccount accounts, Tenants tenants, Brands brands) {
        this.accounts = accounts;
        this.tenants = tenants;
        this.brands = brands;
    }

    /**
     * His home; empty when the account was deleted meanwhile.
     *
     * @throws org.ngnportal.tenancy.DeniedException if the actor is no subscriber
     * @throws NgnProException if the platform does not tell
     */
    public Optional<Home> home(Actor actor) {
        Rights.require(actor, Area.MY, Action.SEE);
        return accounts.get(actor)
                .map(account -> new Home(account.address(), account.displayName(), state(account), support(actor)));
    }

    private static State state(Subscriber account) {
        var states = account.states();
        if (states.contains(AccountState.BLOCKED_BY_RESELLER)) {
            return State.BLOCKED_BY_PROVIDER;
        }
        if (states.contains(AccountState.BLOCKED_BY_CUSTOMER)) {
            return State.BLOCKED_BY_CUSTOMER;
        }
        if (states.contains(AccountState.BLOCKED)) {
            return State.BLOCKED;
        }
        return states.contains(AccountState.OVER_QUOTA) ? State.OVER_QUOTA : State.ACTIVE;
    }

    /** As the tenant says, else as the brand. Not to know whom to ask is no reason to show nothing. */
    private Support support(Actor actor) {
        var brand = brands.current();
        try {
            TenantSettings settings = tenants.settings(actor);
            var own = new Support(
                    settings.property("support_company").orElse(brand.company()),
                    settings.property("support_email").orElse(""),
                    settings.property("support_web").orElse(""));
            if (own.isKnown()) {
                return own;
            }
        } catch (NgnProException silent) {
            log.warn("Cannot read whom a subscriber may ask: {}", silent.getMessage());
        }
        return new Support(brand.company(), orEmpty(brand.supportEmail()), orEmpty(brand.supportPage()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
