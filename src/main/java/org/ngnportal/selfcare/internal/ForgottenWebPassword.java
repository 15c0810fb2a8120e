package org.ngnportal.selfcare.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnAccount;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.signin.PasswordReset;
import org.ngnportal.signin.ResetSubject;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.vault.PasswordPolicy;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Component;

/**
 * Subscribers who forgot what they sign in with (contract section 6.2): the mail goes to the address of their account, and
 * the web password becomes another one. Who is blocked has to ask his provider.
 */
@Component
class ForgottenWebPassword implements PasswordReset {

    private final SubscriberFinder finder;
    private final OwnAccount accounts;
    private final Tenants tenants;
    private final PasswordPolicy policy;

    ForgottenWebPassword(SubscriberFinder finder, OwnAccount accounts, Tenants tenants, PasswordPolicy policy) {
        this.finder = finder;
        this.accounts = accounts;
        this.tenants = tenants;
        this.policy = policy;
    }

    @Override
    public UserKey.Kind kind() {
        return UserKey.Kind.SUBSCRIBER;
    }

    @Override
    public Optional<ResetSubject> find(String typed) {
        return SipAddress.parse(typed)
                .flatMap(finder::byAddress)
                .or(() -> MailAddress.parse(typed).map(MailAddress::value).flatMap(finder::byEmail))
                .flatMap(this::subject);
    }

    @Override
    public Optional<ResetSubject> of(UserKey user) {
        return SipAddress.parse(user.name()).flatMap(finder::byAddress).flatMap(this::subject);
    }

    @Override
    public void setPassword(ResetSubject subject, Secret password) {
        var subscriber = SipAddress.parse(subject.account())
                .flatMap(finder::byAddress)
                .orElseThrow(() ->
                        new NgnProException.Fault(FaultCode.ACCOUNT_NOT_FOUND.code(), "SIP account does not exist"));
        accounts.setWebPassword(subscriber, password);
    }

    private Optional<ResetSubject> subject(Actor.Subscriber subscriber) {
        return accounts.get(subscriber)
                .filter(account -> !account.isIn(AccountGroup.BLOCKED))
                .flatMap(account -> MailAddress.parse(account.identity().email())
                        .map(recipient -> subject(subscriber, account, recipient)));
    }

    private ResetSubject subject(Actor.Subscriber subscriber, Subscriber account, MailAddress recipient) {
        return new ResetSubject(
                subscriber.user(),
                account.address().toString(),
                account.identity().fullName(),
                recipient.value(),
                Locale.forLanguageTag(account.identity().language()),
                subscriber.customer(),
                subscriber.reseller(),
                personalWords(account),
                policy,
                tenants.settings(subscriber).properties());
    }

    private static List<String> personalWords(Subscriber account) {
        return Stream.of(
                        account.address().user(),
                        account.address().domain(),
                        account.identity().firstName(),
                        account.identity().lastName())
                .filter(word -> !word.isBlank())
                .toList();
    }
}
