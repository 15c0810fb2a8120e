package org.ngnportal.tenancy.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.ActorSeal;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Role;
import org.ngnportal.tenancy.Term;
import org.ngnportal.vault.SealedJson;
import org.ngnportal.vault.Secret;
import org.ngnportal.vault.Vault;
import org.springframework.stereotype.Component;

/** Actors as JSON under the vault's key. A job that was begun while impersonating goes on when that has ended. */
@Component
class VaultActorSeal implements ActorSeal {

    private final SealedJson json;

    VaultActorSeal(Vault vault) {
        this.json = new SealedJson(vault);
    }

    /** What is sealed of an actor; exactly one is there. */
    private record Sealed(
            @Nullable Administrator administrator,
            @Nullable Customer customer,
            @Nullable Operator operator,
            @Nullable Subscriber subscriber,
            @Nullable Impersonation impersonation) {

        boolean isEmpty() {
            return Stream.of(administrator, customer, operator, subscriber, impersonation)
                    .allMatch(Objects::isNull);
        }
    }

    /** What earlier versions sealed, which knew no actors but customers with logins of their own. */
    private record EarlierCustomer(
            int id, int reseller, boolean actsAsReseller, String username, String password, String displayName) {}

    private record Administrator(String username, String password) {}

    private record Customer(
            int id,
            int reseller,
            boolean actsAsReseller,
            String username,
            String login,
            String password,
            boolean administrator,
            String displayName) {}

    private record Operator(
            String id, String email, String name, Role role, Map<Area, Grants.Level> exceptions, Sealed employer) {}

    private record Subscriber(String user, String domain, String name, int customer, int reseller, Sealed via) {}

    private record Impersonation(Sealed by, Sealed as, boolean full) {}

    @Override
    public byte[] seal(Actor actor, String context) {
        if (actor instanceof Actor.Impersonation impersonation && impersonation.hasEnded(Instant.now())) {
            throw new NgnPro.ImpersonationEndedException();
        }
        return json.seal(sealed(actor), context);
    }

    @Override
    public Actor open(byte[] sealed, String context) {
        var actor = json.open(sealed, Sealed.class, context);
        return actor.isEmpty() ? actor(json.open(sealed, EarlierCustomer.class, context)) : actor(actor);
    }

    private static Sealed sealed(Actor actor) {
        return switch (actor) {
            case Actor.Administrator one ->
                new Sealed(
                        new Administrator(
                                one.login().username(), one.login().password().reveal()),
                        null,
                        null,
                        null,
                        null);
            case Actor.Customer one -> new Sealed(null, customer(one), null, null, null);
            case Actor.Operator one ->
                new Sealed(
                        null,
                        null,
                        new Operator(
                                one.id(),
                                one.email(),
                                one.name(),
                                one.grants().role(),
                                one.grants().exceptions(),
                                sealed(one.employer())),
                        null,
                        null);
            case Actor.Subscriber one ->
                new Sealed(
                        null,
                        null,
                        null,
                        new Subscriber(
                                one.address().user(),
                                one.address().domain(),
                                one.name(),
                                one.customer().value(),
                                one.reseller().value(),
                                sealed(one.via())),
                        null);
            case Actor.Impersonation one ->
                new Sealed(null, null, null, null, new Impersonation(sealed(one.by()), sealed(one.as()), one.full()));
        };
    }

    private static Customer customer(Actor.Customer one) {
        return new Customer(
                one.id().value(),
                one.reseller().value(),
                one.actsAsReseller(),
                one.username(),
                one.login().username(),
                one.login().password().reveal(),
                one.login().administrator(),
                one.displayName());
    }

    private static Actor actor(Sealed sealed) {
        if (sealed.administrator() != null) {
            var one = sealed.administrator();
            return new Actor.Administrator(Login.administrator(one.username(), new Secret(one.password())));
        }
        if (sealed.customer() != null) {
            return actor(sealed.customer());
        }
        if (sealed.operator() != null) {
            var one = sealed.operator();
            return new Actor.Operator(
                    one.id(), one.email(), one.name(), new Grants(one.role(), one.exceptions()), actor(one.employer()));
        }
        if (sealed.subscriber() != null) {
            var one = sealed.subscriber();
            return new Actor.Subscriber(
                    new SipAddress(one.user(), one.domain()),
                    one.name(),
                    new CustomerId(one.customer()),
                    new CustomerId(one.reseller()),
                    actor(one.via()));
        }
        var one = Objects.requireNonNull(sealed.impersonation(), "an actor of no kind");
        return new Actor.Impersonation(actor(one.by()), actor(one.as()), one.full(), Term.UNLIMITED);
    }

    private static Actor.Customer actor(EarlierCustomer one) {
        return new Actor.Customer(
                new CustomerId(one.id()),
                new CustomerId(one.reseller()),
                one.actsAsReseller(),
                Objects.requireNonNull(one.username(), "an actor of no kind"),
                new Secret(Objects.requireNonNull(one.password(), "an actor of no kind")),
                one.displayName());
    }

    private static Actor.Customer actor(Customer one) {
        return new Actor.Customer(
                new CustomerId(one.id()),
                new CustomerId(one.reseller()),
                one.actsAsReseller(),
                one.username(),
                new Login(one.login(), new Secret(one.password()), one.administrator()),
                one.displayName());
    }
}
