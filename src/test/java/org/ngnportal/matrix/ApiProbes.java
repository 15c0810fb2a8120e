package org.ngnportal.matrix;

import java.util.List;
import java.util.UUID;
import org.ngnportal.api.AppTokens;
import org.ngnportal.api.NewAppToken;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.vault.Secret;

/** Tokens of apps: each about his own. */
final class ApiProbes {

    private ApiProbes() {}

    static List<Probe<?>> all(World world) {
        var tokens = world.bean(AppTokens.class);
        return List.of(
                Target.ofOneself("AppTokens.list()", Area.MY, Action.SEE, tokens::list),
                Target.ofOneself(
                        "AppTokens.revoke(UUID)", Area.MY, Action.CHANGE, by -> tokens.revoke(by, UUID.randomUUID())),
                Target.ofOneself("AppTokens.create(NewAppToken, Secret)", Area.MY, Action.CHANGE, by -> {
                    // who acts as somebody is denied, whatever the table says
                    if (tokens.mayCreate(by) || !Rights.allows(by, Area.MY, Action.CHANGE)) {
                        tokens.create(by, new NewAppToken("Probe", false, null), new Secret("alice-web"));
                    }
                }));
    }
}
