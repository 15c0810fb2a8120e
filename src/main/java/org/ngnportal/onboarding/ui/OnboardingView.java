package org.ngnportal.onboarding.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.onboarding.OnboardingId;
import org.ngnportal.onboarding.OnboardingProgress;
import org.ngnportal.onboarding.OnboardingState;
import org.ngnportal.onboarding.Onboardings;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;

/** An onboarding opened again by its address: how it stands, and the choices when it cannot go on. */
@Route(value = OnboardingView.PATH, layout = MainLayout.class)
@StyleSheet("context://portal/onboarding.css")
@Needs(Area.SUBSCRIBERS)
final class OnboardingView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    static final String PATH = "onboardings";

    private final transient Actor actor;
    private final transient Onboardings onboardings;
    private final transient Deliveries deliveries;

    OnboardingView(CurrentActor currentActor, Onboardings onboardings, Deliveries deliveries) {
        this.actor = currentActor.get();
        this.onboardings = onboardings;
        this.deliveries = deliveries;
        addClassName("onboarding");
    }

    static String pathOf(OnboardingId id) {
        return PATH + "/" + id;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        var found = OnboardingId.parse(parameter).flatMap(id -> onboardings.progress(actor, id));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var progress = found.get();
        removeAll();
        add(
                new PageHeader(
                        getPageTitle(), Texts.t("onboarding.started-by", subject(progress), progress.startedBy())),
                new ProgressPanel(actor, onboardings, progress.id(), this::ended));
    }

    static String subject(OnboardingProgress progress) {
        var address = progress.address();
        if (address != null) {
            return address.toString();
        }
        return progress.username() == null
                ? Texts.t("onboarding.address.next", progress.domain().value())
                : progress.username() + "@" + progress.domain();
    }

    private void ended(OnboardingProgress progress) {
        if (progress.state() == OnboardingState.DONE) {
            add(new CreatedPanel(actor, progress, null, deliveries));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("onboarding.title");
    }
}
