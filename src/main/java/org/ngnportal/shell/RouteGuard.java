package org.ngnportal.shell;

import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.CurrentActor.NobodySignedInException;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.NgnPro.ImpersonationEndedException;
import org.ngnportal.tenancy.Rights;
import org.springframework.stereotype.Component;

/**
 * Lets people open the pages that {@link Rights} allow them. A view says what it {@link Needs}; one that says nothing
 * opens to nobody.
 */
@Component
public class RouteGuard implements NavigationAccessChecker {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient CurrentActor currentActor;

    RouteGuard(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public AccessCheckResult check(NavigationContext navigation) {
        Class<?> target = navigation.getNavigationTarget();
        if (target.isAnnotationPresent(AnonymousAllowed.class)) {
            return navigation.allow();
        }
        try {
            return allows(currentActor.get(), target)
                    ? navigation.allow()
                    : navigation.deny("not in the actor's rights");
        } catch (NobodySignedInException nobody) {
            return navigation.deny("nobody is signed in");
        } catch (ImpersonationEndedException over) {
            return navigation.deny("the time as somebody else is over");
        }
    }

    /** Whether somebody who is signed in may open a view, or the layout around it. */
    public static boolean allows(Actor actor, Class<?> target) {
        Needs needs = target.getAnnotation(Needs.class);
        return needs == null
                ? RouterLayout.class.isAssignableFrom(target)
                : Rights.allows(actor, needs.value(), needs.action());
    }
}
