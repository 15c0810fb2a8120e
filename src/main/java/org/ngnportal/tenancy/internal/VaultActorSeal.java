package org.ngnportal.tenancy.internal;

import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.ActorSeal;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.Secret;
import org.ngnportal.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Actors as JSON under the vault's key. */
@Component
class VaultActorSeal implements ActorSeal {

    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder().build();

    VaultActorSeal(Vault vault) {
        this.vault = vault;
    }

    /** What is sealed of a customer. */
    private record Customer(
            int id, int reseller, boolean actsAsReseller, String username, String password, String displayName) {}

    @Override
    public byte[] seal(Actor actor, String context) {
        return switch (actor) {
            case Actor.Customer customer ->
                vault.seal(
                        json.writeValueAsBytes(new Customer(
                                customer.id().value(),
                                customer.reseller().value(),
                                customer.actsAsReseller(),
                                customer.username(),
                                customer.password().reveal(),
                                customer.displayName())),
                        context);
        };
    }

    @Override
    public Actor open(byte[] sealed, String context) {
        var customer = json.readValue(vault.open(sealed, context), Customer.class);
        return new Actor.Customer(
                new CustomerId(customer.id()),
                new CustomerId(customer.reseller()),
                customer.actsAsReseller(),
                customer.username(),
                new Secret(customer.password()),
                customer.displayName());
    }
}
