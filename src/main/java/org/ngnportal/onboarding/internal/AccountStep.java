package org.ngnportal.onboarding.internal;

import java.util.Optional;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.onboarding.AccountMarker;
import org.ngnportal.onboarding.NewAccount;
import org.ngnportal.sip.SipAddress;

/** The SIP account. A marker among its properties tells it from anybody else's. */
final class AccountStep implements Step {

    @Override
    public Finding look(Context context) {
        var onboarding = context.onboarding();
        var known = address(onboarding);
        if (known.isEmpty()) {
            return marker(onboarding)
                    .find(
                            context.session().sip(),
                            onboarding.order().domain().value(),
                            onboarding.order().email())
                    .<Finding>map(Finding.Ours::new)
                    .orElseGet(Finding.Nothing::new);
        }
        return context.session()
                .sip()
                .findAccount(id(known.get()))
                .<Finding>map(account ->
                        marker(onboarding).isOn(account) ? new Finding.Ours(known.get()) : new Finding.Foreign())
                .orElseGet(Finding.Nothing::new);
    }

    @Override
    public Finding create(Context context) {
        var answer = context.session().sip().addAccount(account(context.onboarding(), context.plan()));
        return address(context.onboarding())
                .or(() -> Optional.ofNullable(answer).flatMap(AccountMarker::pickedAddress))
                .<Finding>map(Finding.Ours::new)
                .orElseGet(Finding.Nothing::new);
    }

    @Override
    public void remove(Context context) {
        if (look(context) instanceof Finding.Ours(SipAddress address) && address != null) {
            context.session().sip().deleteAccount(id(address));
        }
    }

    static SipId id(SipAddress address) {
        return new SipId(address.user(), address.domain());
    }

    private static AccountMarker marker(Onboarding onboarding) {
        return new AccountMarker(onboarding.id().value());
    }

    /** The address, unless the platform has yet to pick or tell it. */
    private static Optional<SipAddress> address(Onboarding onboarding) {
        var username = onboarding.order().username();
        return username == null
                ? Optional.ofNullable(onboarding.address())
                : Optional.of(
                        new SipAddress(username, onboarding.order().domain().value()));
    }

    private static SipAccount account(Onboarding onboarding, Plan plan) {
        var mail = plan.mail();
        return new NewAccount(
                        mail.domain().value(),
                        plan.username(),
                        mail.firstName(),
                        mail.lastName(),
                        plan.email(),
                        plan.language(),
                        mail.timeZone(),
                        mail.sipPassword(),
                        mail.webPassword(),
                        plan.digests(),
                        plan.groups(),
                        plan.prepaid(),
                        plan.callerId(),
                        plan.quota(),
                        plan.callLimit(),
                        plan.owner(),
                        marker(onboarding))
                .account();
    }
}
