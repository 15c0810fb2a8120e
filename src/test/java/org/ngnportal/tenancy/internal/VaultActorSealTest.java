package org.ngnportal.tenancy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.Secret;
import org.ngnportal.vault.Vault;

class VaultActorSealTest {

    private static final Actor ACTOR = new Actor.Customer(
            new CustomerId(11), new CustomerId(10), true, "alpha-shop", new Secret("p\"ä<&>"), "Shop \u0000 ✓");

    private final VaultActorSeal seal = new VaultActorSeal(new ContextVault());

    @Test
    void anActorComesBackAsHeWas() {
        assertThat(seal.open(seal.seal(ACTOR, "job/1"), "job/1")).isEqualTo(ACTOR);
    }

    @Test
    void heOpensNowhereElse() {
        var sealed = seal.seal(ACTOR, "job/1");

        assertThatThrownBy(() -> seal.open(sealed, "job/2")).isInstanceOf(Vault.SealBrokenException.class);
    }

    /** Binds to the context as the real one does, without its cipher. */
    private static final class ContextVault implements Vault {

        @Override
        public byte[] seal(byte[] clear, String context) {
            var prefix = (context + "|").getBytes(StandardCharsets.UTF_8);
            var sealed = Arrays.copyOf(prefix, prefix.length + clear.length);
            System.arraycopy(clear, 0, sealed, prefix.length, clear.length);
            return sealed;
        }

        @Override
        public byte[] open(byte[] sealed, String context) {
            int length = context.length() + 1;
            if (!new String(sealed, 0, length, StandardCharsets.UTF_8).equals(context + "|")) {
                throw new SealBrokenException(context, new IllegalStateException("another context"));
            }
            return Arrays.copyOfRange(sealed, length, sealed.length);
        }
    }
}
