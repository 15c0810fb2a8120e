package org.ngnportal.matrix;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.util.List;
import org.ngnportal.signin.internal.TestSignIn;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Impersonations;

/** Working as somebody below oneself. */
final class ImpersonationProbes {

    private static final String REASON = "asked for by telephone";

    private ImpersonationProbes() {}

    static List<Probe<?>> all(World world) {
        var impersonations = world.bean(Impersonations.class);
        var customer = new Target<CustomerId>(tenant -> world.customer(tenant).id(), id -> id);
        var subscriber = new Target<>(world::account, address -> address);
        return List.of(
                customer.effective(
                                "Impersonations.begin(CustomerId, String, String)",
                                Area.CUSTOMERS,
                                Action.IMPERSONATE,
                                (by, it) -> onAPage(by, () -> impersonations.begin(it, REASON, "")))
                        .visibleIf(Who::isAbove),
                subscriber.effective(
                        "Impersonations.begin(SipAddress, String, String)",
                        Area.SUBSCRIBERS,
                        Action.IMPERSONATE,
                        (by, it) -> onAPage(by, () -> impersonations.begin(it, REASON, ""))));
    }

    /** As in the browser of somebody who is signed in. */
    private static boolean onAPage(Actor actor, Runnable call) {
        MockVaadin.setup();
        TestSignIn.as(actor);
        try {
            call.run();
            return true;
        } finally {
            TestSignIn.nobody();
            MockVaadin.tearDown();
        }
    }
}
