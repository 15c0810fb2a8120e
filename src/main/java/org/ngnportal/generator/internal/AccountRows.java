package org.ngnportal.generator.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.generator.GeneratorOrder;
import org.ngnportal.generator.Line;
import org.ngnportal.imports.SubscriberOrder;
import org.ngnportal.imports.SubscriberOrders;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.imports.SubscriberWish.Mailing;
import org.ngnportal.imports.SubscriberWish.Person;
import org.ngnportal.imports.SubscriberWish.Reach;
import org.ngnportal.imports.SubscriberWish.Services;
import org.ngnportal.imports.SubscriberWish.Voicemail;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.PasswordRecipe;
import org.ngnportal.vault.Passwords;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Component;

/** Accounts as rows of a batch ask for them. Their passwords are made here, each for itself. */
@Component
class AccountRows {

    private final Passwords passwords;
    private final SubscriberOrders orders;

    AccountRows(Passwords passwords, SubscriberOrders orders) {
        this.passwords = passwords;
        this.orders = orders;
    }

    SubscriberOrder order(Actor actor, GeneratorOrder order, Line line, Line.Account account) {
        var accounts = Objects.requireNonNull(order.accounts(), "accounts are made");
        var person = accounts.person();
        var services = accounts.services();
        var delivery = accounts.delivery();
        var wish = SubscriberWish.of(account.domain(), account.username())
                .with(new Person(
                        account.firstName(),
                        account.lastName(),
                        account.email().toLowerCase(Locale.ROOT),
                        person.language(),
                        person.timeZone()))
                .with(new SubscriberWish.Passwords(
                        password(accounts.passwords(), account), password(accounts.passwords(), account)))
                .with(new Mailing(
                        account.recipient().isEmpty() ? null : new MailAddress(account.recipient()),
                        delivery.way(),
                        delivery.language()))
                .with(services(actor, services, account, accounts.owner()))
                .with(new Voicemail(services.voicemail(), null, services.voicemail() && services.deleteAfterMailing()))
                .with(new Reach(null, order.numbers() == null ? null : List.of(line.number()), Map.of()));
        return orders.create(wish);
    }

    /** Payment is left to the rule for new accounts unless they are to be prepaid: not everybody may choose. */
    private static Services services(
            Actor actor, GeneratorOrder.Services wanted, Line.Account account, @Nullable CustomerId owner) {
        boolean pstn = wanted.pstn();
        return new Services(
                pstn,
                account.callerId(),
                pstn && wanted.prepaid() ? Boolean.TRUE : null,
                null,
                pstn && !wanted.prepaid() ? wanted.quota() : null,
                pstn ? wanted.callLimit() : null,
                wanted.groups().stream().map(AccountGroup::wireName).sorted().toList(),
                null,
                (owner == null ? actor.tenant() : owner).value(),
                null);
    }

    /** One that does not hold the username, by which others would try first. */
    private Secret password(PasswordRecipe recipe, Line.Account account) {
        while (true) {
            var password = passwords.generate(recipe);
            if (!password.reveal().toLowerCase(Locale.ROOT).contains(account.username())) {
                return password;
            }
        }
    }
}
