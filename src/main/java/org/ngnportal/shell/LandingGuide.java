package org.ngnportal.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.CurrentActor.NobodySignedInException;
import org.ngnportal.tenancy.Rights;
import org.springframework.stereotype.Component;

/** The portal's root is the overview; whom it is not for is led to his own {@link Landing} before he is refused. */
@Component
class LandingGuide implements VaadinServiceInitListener {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient CurrentActor currentActor;
    private final transient List<Landing> landings;

    LandingGuide(CurrentActor currentActor, List<Landing> landings) {
        this.currentActor = currentActor;
        this.landings = landings;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(new Guide()));
    }

    /** Goes before the guard of routes, which would refuse. */
    @ListenerPriority(100)
    private final class Guide implements BeforeEnterListener {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            if (event.getLocation().getPath().isEmpty()) {
                guide(event);
            }
        }
    }

    private void guide(BeforeEnterEvent event) {
        try {
            var actor = currentActor.get();
            if (!sees(actor, Area.OVERVIEW)) {
                landings.stream()
                        .filter(landing -> sees(actor, landing.area()))
                        .findFirst()
                        .ifPresent(landing -> event.forwardTo(landing.path()));
            }
        } catch (NobodySignedInException nobody) {
            // the guard of routes sends him to the login page
        }
    }

    private static boolean sees(Actor actor, Area area) {
        return Rights.allows(actor, area, Action.SEE);
    }
}
