package org.ngnportal.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.ngnportal.onboarding.OnboardingProgress;
import org.ngnportal.onboarding.Onboardings;
import org.ngnportal.shell.OverviewCard;
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
    public Component content(Actor actor) {
        var unfinished = onboardings.unfinished(actor);
        var title = new Span(Texts.t("onboarding.unfinished"));
        title.addClassName("portal-figure-label");
        var card = new Card();
        card.add(title);
        unfinished.stream().map(UnfinishedCard::entry).forEach(card::add);
        card.setVisible(!unfinished.isEmpty());
        return card;
    }

    @StyleSheet("context://portal/onboarding.css")
    private static final class Card extends Div {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        Card() {
            addClassNames("portal-card", "onboarding-unfinished");
        }
    }

    private static Anchor entry(OnboardingProgress progress) {
        var text = Texts.t(
                "onboarding.unfinished.entry", OnboardingView.subject(progress), ProblemTexts.title(progress.state()));
        return new Anchor(OnboardingView.pathOf(progress.id()), text);
    }
}
