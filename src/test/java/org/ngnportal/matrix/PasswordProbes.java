package org.ngnportal.matrix;

import java.util.List;
import org.ngnportal.signin.PasswordAgain;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.ngnportal.vault.Secret;

/** A subscriber's own password, asked for again. */
final class PasswordProbes {

    private PasswordProbes() {}

    static List<Probe<?>> all(World world) {
        var again = world.bean(PasswordAgain.class);
        return List.of(Target.ofOneself(
                "PasswordAgain.matches(Secret)",
                Area.MY,
                Action.SEE,
                by -> again.matches(by, new Secret("alice-web"))));
    }
}
