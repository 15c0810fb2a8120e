package org.ngnportal.matrix;

import java.util.List;
import java.util.Objects;
import org.ngnportal.accounts.OwnAccount;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.selfcare.MyTelephone;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.ngnportal.vault.Secret;

/** What a subscriber has for himself: whoever may, may about his own, and nobody can name another's. */
final class SelfcareProbes {

    private SelfcareProbes() {}

    static List<Probe<?>> all(World world) {
        var accounts = world.bean(OwnAccount.class);
        var lines = world.bean(OwnLines.class);
        var telephone = world.bean(MyTelephone.class);
        var alice = world.subscriber().address();
        var own = new Target<Tenant>(
                tenant -> tenant,
                tenant -> Objects.requireNonNull(
                        world.platform().sip().getAccount(World.id(alice)).properties()));
        return List.of(
                own.shown(
                                "OwnAccount.get()",
                                Area.MY,
                                (by, it) -> accounts.get(by)
                                        .filter(account -> account.address().equals(alice))
                                        .isPresent())
                        .visibleIf((who, tenant) -> true),
                own.shown(
                                "OwnLines.toSee()",
                                Area.MY,
                                (by, it) -> lines.toSee(by).address().equals(alice))
                        .visibleIf((who, tenant) -> true),
                Target.ofOneself("OwnLines.toChange()", Area.MY, Action.CHANGE, lines::toChange),
                own.shown(
                                "MyTelephone.home()",
                                Area.MY,
                                (by, it) -> telephone
                                        .home(by)
                                        .filter(home -> home.address().equals(alice))
                                        .isPresent())
                        .visibleIf((who, tenant) -> true),
                own.changed(
                                "OwnAccount.setWebPassword(Secret)",
                                Area.MY,
                                Action.CHANGE,
                                (by, it) -> accounts.setWebPassword(by, new Secret("probe-" + World.unused())))
                        .visibleIf((who, tenant) -> true));
    }
}
