package org.ngnportal.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.NgnPro;
import org.springframework.stereotype.Component;

/** The accounts an actor may touch: what the platform shows him, and of that only his tenant's (contract section 6.4). */
@Component
class AccountAccess {

    private final NgnPro ngnPro;

    AccountAccess(NgnPro ngnPro) {
        this.ngnPro = ngnPro;
    }

    NgnProSession session(Actor actor) {
        return ngnPro.as(actor);
    }

    /** Empty when there is none or it is another tenant's. */
    Optional<SipAccount> find(Actor actor, SipAddress address) {
        return session(actor).sip().findAccount(id(address)).filter(account -> belongsTo(actor, account));
    }

    /** @throws NgnProException.Fault 1010 when there is none or it is another tenant's */
    SipAccount read(Actor actor, SipAddress address) {
        return find(actor, address)
                .orElseThrow(() ->
                        new NgnProException.Fault(FaultCode.ACCOUNT_NOT_FOUND.code(), "SIP account does not exist"));
    }

    static SipId id(SipAddress address) {
        return new SipId(address.user(), address.domain());
    }

    /** Runs a call for which one fault means that there is nothing to do. */
    static void ignoring(FaultCode nothingToDo, Runnable call) {
        try {
            call.run();
        } catch (NgnProException.Fault fault) {
            if (!fault.is(nothingToDo)) {
                throw fault;
            }
        }
    }

    /** Whose account it is, as far as the platform says so; else the actor's tenant. */
    static CustomerId owner(Actor actor, SipAccount account) {
        int customer = AccountReader.number(account.customer());
        return customer <= 0 ? actor.tenant() : new CustomerId(customer);
    }

    /** The reseller whose account it is, as far as the platform says so; else the actor's. */
    static CustomerId reseller(Actor actor, SipAccount account) {
        int reseller = AccountReader.number(account.reseller());
        return reseller <= 0 ? actor.reseller() : new CustomerId(reseller);
    }

    static boolean belongsTo(Actor actor, SipAccount account) {
        if (actor.tenant().isPlatform()) {
            return true;
        }
        boolean whole = actor.actsForReseller();
        return isOrUnknown(account.reseller(), actor.reseller().value())
                && (whole || isOrUnknown(account.customer(), actor.tenant().value()));
    }

    private static boolean isOrUnknown(@Nullable Integer id, int wanted) {
        return id == null || id == 0 || id == wanted;
    }
}
