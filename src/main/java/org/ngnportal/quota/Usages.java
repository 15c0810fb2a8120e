package org.ngnportal.quota;

import java.util.Optional;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Tenants;
import org.springframework.stereotype.Service;

/** What the calls of this month cost. May throw {@link NgnProException}. */
@Service
public class Usages {

    private static final String CURRENCY = "currency";

    private final OwnLines lines;
    private final NgnPro ngnPro;
    private final Tenants tenants;
    private final UsageMeter meter;

    Usages(OwnLines lines, NgnPro ngnPro, Tenants tenants, UsageMeter meter) {
        this.lines = lines;
        this.ngnPro = ngnPro;
        this.tenants = tenants;
        this.meter = meter;
    }

    /**
     * The subscriber's own; empty when his calls are paid in advance or cost nothing, because he may not call the PSTN.
     *
     * @throws org.ngnportal.tenancy.DeniedException if the actor is no subscriber
     */
    public Optional<MonthlyUsage> own(Actor actor) {
        var line = lines.toSee(actor);
        var subscriber = line.subscriber();
        var account = new Metered(
                line.id(),
                subscriber.groups().stream().map(group -> group.wireName()).toList(),
                subscriber.telephony().quota(),
                subscriber.telephony().prepaid(),
                subscriber.identity().timeZone());
        return account.isMetered()
                ? Optional.of(meter.read(line.platform().sip(), account, currency(actor.self())))
                : Optional.empty();
    }

    /**
     * A subscriber's of the actor's tenant; empty as for {@link #own}, and when nothing of the PSTN is the tenant's matter.
     *
     * @throws org.ngnportal.tenancy.DeniedException if the actor may not see what subscribers spend
     * @throws NgnProException.Fault 1010 if there is no such account of the actor's tenant
     */
    public Optional<MonthlyUsage> of(Actor actor, SipAddress address) {
        Rights.require(actor, Area.QUOTA, Action.SEE);
        var sip = ngnPro.as(actor).sip();
        var owner = ngnPro.subscriberOf(actor, address).orElseThrow(Usages::noAccount);
        var account = sip.findAccount(new SipId(address.user(), address.domain()))
                .flatMap(Metered::of)
                .orElseThrow(Usages::noAccount);
        boolean told =
                account.isMetered() && tenants.settings(actor).delegation().pstnAccess();
        return told ? Optional.of(meter.read(sip, account, currency(owner))) : Optional.empty();
    }

    /** Of the tenant's settings, which a customer may not be allowed to read. */
    private String currency(Actor owner) {
        try {
            return tenants.settings(owner).property(CURRENCY).orElse("");
        } catch (NgnProException.Fault unreadable) {
            return "";
        }
    }

    private static NgnProException.Fault noAccount() {
        return new NgnProException.Fault(FaultCode.ACCOUNT_NOT_FOUND.code(), "SIP account does not exist");
    }
}
