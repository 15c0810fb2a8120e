package org.ngnportal.onboarding.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.Secret;

/** The SIP account. A marker among its properties tells it from anybody else's. */
final class AccountStep implements Step {

    /** Property that holds the onboarding's id. */
    static final String MARKER = "portal_onboarding";

    private static final int ROWS = 500;

    @Override
    public Finding look(Context context) {
        var onboarding = context.onboarding();
        var known = address(onboarding);
        if (known.isEmpty()) {
            return ours(context, pickedByThePlatform(context));
        }
        return context.session()
                .sip()
                .findAccount(id(known.get()))
                .<Finding>map(
                        account -> isOurs(account, onboarding) ? new Finding.Ours(known.get()) : new Finding.Foreign())
                .orElseGet(Finding.Nothing::new);
    }

    @Override
    public Finding create(Context context) {
        var answer = context.session().sip().addAccount(account(context.onboarding(), context.plan()));
        return address(context.onboarding())
                .or(() -> addressOf(answer))
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

    private static Finding ours(Context context, List<SipAccount> candidates) {
        return candidates.stream()
                .filter(account -> isOurs(account, context.onboarding()))
                .map(AccountStep::addressOf)
                .flatMap(Optional::stream)
                .findFirst()
                .<Finding>map(Finding.Ours::new)
                .orElseGet(Finding.Nothing::new);
    }

    private static List<SipAccount> pickedByThePlatform(Context context) {
        var order = context.onboarding().order();
        var filter =
                new SipQuery.Filter(null, order.domain().value(), null, null, order.email(), null, null, null, null);
        var found = context.session()
                .sip()
                .getAccounts(new SipQuery(filter, OrderBy.descending("changeDate"), new Range(0, ROWS)))
                .accounts();
        return found == null ? List.of() : found;
    }

    private static boolean isOurs(SipAccount account, Onboarding onboarding) {
        var properties = account.properties();
        return properties != null
                && properties.stream()
                        .anyMatch(property -> MARKER.equals(property.name())
                                && onboarding.id().toString().equals(property.value()));
    }

    /** The address, unless the platform has yet to pick or tell it. */
    private static Optional<SipAddress> address(Onboarding onboarding) {
        var username = onboarding.order().username();
        return username == null
                ? Optional.ofNullable(onboarding.address())
                : Optional.of(
                        new SipAddress(username, onboarding.order().domain().value()));
    }

    private static Optional<SipAddress> addressOf(@Nullable SipAccount answer) {
        return Optional.ofNullable(answer)
                .map(SipAccount::id)
                .filter(id -> !id.username().equals(SipId.AUTOINCREMENT))
                .flatMap(id -> SipAddress.parse(id.toString()));
    }

    private static SipAccount account(Onboarding onboarding, Plan plan) {
        var mail = plan.mail();
        var username = plan.username() == null ? SipId.AUTOINCREMENT : plan.username();
        return SipAccount.builder(new SipId(username, mail.domain().value()))
                .name(mail.firstName(), mail.lastName())
                .email(plan.email())
                .timezone(mail.timeZone())
                .password(wire(mail.sipPassword(), plan))
                .owner(plan.owner())
                .rpid(plan.callerId())
                .prepaid(plan.prepaid())
                .quota(plan.quota())
                .callLimit(plan.callLimit() == 0 ? null : plan.callLimit())
                .groups(plan.groups())
                .acl(List.of())
                .properties(Stream.of(
                                Optional.of(new SipProperty("language", plan.language())),
                                Optional.ofNullable(mail.webPassword())
                                        .map(password -> new SipProperty("web_password", wire(password, plan))),
                                Optional.of(
                                        new SipProperty(MARKER, onboarding.id().toString())))
                        .flatMap(Optional::stream)
                        .toList())
                .build();
    }

    /** Digests where the platform keeps no clear passwords, unless it has yet to pick the username (contract 6.1). */
    private static String wire(Secret password, Plan plan) {
        if (!plan.digests() || plan.username() == null) {
            return password.reveal();
        }
        var address = new SipAddress(plan.username(), plan.mail().domain().value());
        return PasswordDigests.of(address, password.reveal()).wireForm();
    }
}
