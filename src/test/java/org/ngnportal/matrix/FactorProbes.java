package org.ngnportal.matrix;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.ngnportal.signin.SecondFactors;
import org.ngnportal.signin.internal.factor.AppCodes;
import org.ngnportal.signin.internal.factor.Enrolment;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.UserKey;

/** Second factors of those below. One's own are one's own. */
final class FactorProbes {

    private FactorProbes() {}

    static List<Probe<?>> all(World world) {
        var factors = world.bean(SecondFactors.class);
        var app = new Target<UserKey>(tenant -> withApp(world, tenant), user -> state(world, user));
        return List.of(
                own("status()", Action.SEE, factors::status),
                own("beginTotp()", Action.CHANGE, factors::beginTotp),
                own(
                        "confirmTotp(TotpSetup, String)",
                        Action.CHANGE,
                        by -> factors.confirmTotp(by, factors.beginTotp(by), "000000")),
                own("removeTotp()", Action.CHANGE, factors::removeTotp),
                own("newRecoveryCodes()", Action.CHANGE, factors::newRecoveryCodes),
                own("beginPasskey()", Action.CHANGE, factors::beginPasskey),
                own("renamePasskey(String, String)", Action.CHANGE, by -> factors.renamePasskey(by, "none", "x")),
                own("removePasskey(String)", Action.CHANGE, by -> factors.removePasskey(by, "none")),
                app.shown(
                                "SecondFactors.below()",
                                Area.OPERATORS,
                                (by, it) -> factors.below(by).stream()
                                        .anyMatch(user -> user.user().equals(it)))
                        .visibleIf(Who::isAbove),
                app.changed("SecondFactors.reset(UserKey)", Area.OPERATORS, Action.CHANGE, factors::reset)
                        .visibleIf(Who::isAbove));
    }

    private static Probe<Tenant> own(String method, Action action, Consumer<Actor> call) {
        return Target.ofOneself("SecondFactors." + method, Area.ACCOUNT, action, call);
    }

    private static UserKey withApp(World world, Tenant tenant) {
        var enrolment = world.bean(Enrolment.class);
        var setup = enrolment.beginTotp(world.customer(tenant));
        enrolment.confirmTotp(world.customer(tenant), setup, AppCodes.at(setup.key(), Instant.now()));
        return world.customer(tenant).user();
    }

    private static Object state(World world, UserKey user) {
        return world.database()
                .sql("SELECT user_key, since FROM factor_totp WHERE user_key = :user")
                .param("user", user.toString())
                .query()
                .listOfRows();
    }
}
