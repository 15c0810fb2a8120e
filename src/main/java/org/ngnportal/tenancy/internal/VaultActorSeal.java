package org.ngnportal.tenancy.internal;

import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.ActorSeal;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.SealedJson;
import org.ngnportal.vault.Secret;
import org.ngnportal.vault.Vault;
import org.springframework.stereotype.Component;

/** Actors as JSON under the vault's key. */
@Component
class VaultActorSeal implements ActorSeal {

    private final SealedJson json;

    VaultActorSeal(Vault vault) {
        this.json = new SealedJson(vault);
    }

    /** What is sealed of a customer. */
    private record Customer(
            int id, int reseller, boolean actsAsReseller, String username, String password, String displayName) {}

    @Override
    public byte[] seal(Actor actor, String context) {
        return switch (actor) {
            case Actor.Customer customer ->
                json.seal(
                        new Customer(
                                customer.id().value(),
                                customer.reseller().value(),
                                customer.actsAsReseller(),
                                customer.username(),
                                customer.password().reveal(),
                                customer.displayName()),
                        context);
        };
    }

    @Override
    public Actor open(byte[] sealed, String context) {
        var customer = json.open(sealed, Customer.class, context);
        return new Actor.Customer(
                new CustomerId(customer.id()),
                new CustomerId(customer.reseller()),
                customer.actsAsReseller(),
                customer.username(),
                new Secret(customer.password()),
                customer.displayName());
    }
}
