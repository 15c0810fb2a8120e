package org.ngnportal.prepaid.internal;

import java.util.Objects;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Tenants;
import org.springframework.stereotype.Component;

/** Whose prepaid money somebody may look at or add to: a subscriber's his own, others that of their tenant. */
@Component
class PrepaidAccess {

    private static final String CURRENCY = "currency";

    private final NgnPro ngnPro;
    private final Tenants tenants;

    PrepaidAccess(NgnPro ngnPro, Tenants tenants) {
        this.ngnPro = ngnPro;
        this.tenants = tenants;
    }

    /**
     * An account and whose it is.
     *
     * @param currency as the reseller calls it: hostile text; empty when he does not say
     */
    record Holder(SipAccount account, Actor.Subscriber owner, String currency) {

        SipAddress address() {
            return owner.address();
        }

        boolean isPrepaid() {
            return Boolean.TRUE.equals(account.prepaid());
        }

        String email() {
            return Objects.requireNonNullElse(account.email(), "");
        }
    }

    /** @throws DeniedException if the actor may not see it */
    static void requireSeeing(Actor actor, SipAddress address) {
        require(actor, address, Action.SEE, Action.SEE);
    }

    /** @throws DeniedException if the actor may not redeem vouchers for it */
    static void requireRedeeming(Actor actor, SipAddress address) {
        require(actor, address, Action.CREATE, Action.CHANGE);
    }

    private static void require(Actor actor, SipAddress address, Action onOthers, Action onOwn) {
        if (actor.self() instanceof Actor.Subscriber subscriber) {
            Rights.require(actor, Area.MY, onOwn);
            if (!subscriber.address().equals(address)) {
                throw new DeniedException("not the subscriber's own account");
            }
        } else {
            Rights.require(actor, Area.PREPAID, onOthers);
        }
    }

    /** @throws NgnProException.Fault 1010 if there is no such account of the actor's tenant */
    Holder holder(Actor actor, SipAddress address) {
        var account = ngnPro.as(actor).sip().findAccount(Counter.id(address)).orElseThrow(PrepaidAccess::noAccount);
        var owner = ngnPro.subscriberOf(actor, address).orElseThrow(PrepaidAccess::noAccount);
        return new Holder(account, owner, currency(owner));
    }

    /** Of the tenant's settings, which a customer may not be allowed to read. */
    private String currency(Actor.Subscriber owner) {
        try {
            return tenants.settings(owner).property(CURRENCY).orElse("");
        } catch (NgnProException.Fault unreadable) {
            return "";
        }
    }

    static NgnProException.Fault noAccount() {
        return new NgnProException.Fault(FaultCode.ACCOUNT_NOT_FOUND.code(), "SIP account does not exist");
    }
}
