package org.ngnportal.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.ngnportal.onboarding.OnboardingProgress;
import org.ngnportal.onboarding.Onboardings;
import org.ngnportal.shell.OverviewCard;
import org.ngnportal.shell.Panel;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.springframework.stereotype.Service;

/** Leads back to onboardings that go on, or wait for a decision, after their page was closed. */
@Service
final class UnfinishedCard implements OverviewCard {

    private static final int AFTER_THE_FIGURES = 90;

    private final Onboardings onboardings;

    UnfinishedCard(Onboardings onboardings) {
        this.onboardings = onboardings;
    }

    @Override
    public Area area() {
        return Area.SUBSCRIBERS;
    }

    @Override
    public int order() {
        return AFTER_THE_FIGURES;
    }

    @Override
    public Content read(Actor actor) {
        var unfinished = onboardings.unfinished(actor);
        return unfinished.isEmpty() ? Content.NOTHING : () -> card(unfinished);
    }

    private static Component card(List<OnboardingProgress> unfinished) {
        var entries = new Entries();
        unfinished.stream().map(UnfinishedCard::entry).forEach(entries::add);
        return new Panel(Texts.t("onboarding.unfinished"), entries);
    }

    @StyleSheet("context://portal/onboarding.css")
    private static final class Entries extends Div {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        Entries() {
            addClassName("onboarding-unfinished");
        }
    }

    private static Anchor entry(OnboardingProgress progress) {
        var text = Texts.t(
                "onboarding.unfinished.entry", OnboardingView.subject(progress), ProblemTexts.title(progress.state()));
        return new Anchor(OnboardingView.pathOf(progress.id()), text);
    }
}
