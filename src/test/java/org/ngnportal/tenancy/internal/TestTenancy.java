package org.ngnportal.tenancy.internal;

import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.tenancy.ActorSeal;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.Vault;

/** Makes the real parts for tests of other features. */
public final class TestTenancy {

    private TestTenancy() {}

    public static NgnPro ngnPro(NgnProClient client) {
        return new PlatformNgnPro(client);
    }

    public static Tenants tenants(NgnPro ngnPro, NgnProSettings settings) {
        return new PlatformTenants(ngnPro, settings, new PolicySettings(false));
    }

    public static ActorSeal actorSeal(Vault vault) {
        return new VaultActorSeal(vault);
    }
}
