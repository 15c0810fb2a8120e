package org.ngnportal.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.onboarding.OnboardingId;
import org.ngnportal.onboarding.OnboardingProgress;
import org.ngnportal.onboarding.OnboardingState;
import org.ngnportal.onboarding.OnboardingStep;
import org.ngnportal.onboarding.Onboardings;
import org.ngnportal.shell.Polling;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;

/** The steps of an onboarding as they happen, and the choices when they cannot go on. */
final class ProgressPanel extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Onboardings onboardings;
    private final transient OnboardingId id;
    private final transient Consumer<OnboardingProgress> ended;
    private final H2 title = new H2();
    private final OrderedList steps = new OrderedList();
    private final Paragraph message = new Paragraph();
    private final Div choices = new Div();
    private transient @Nullable OnboardingProgress shown;

    /** @param ended told once, when nothing will change any more */
    ProgressPanel(Actor actor, Onboardings onboardings, OnboardingId id, Consumer<OnboardingProgress> ended) {
        this.actor = actor;
        this.onboardings = onboardings;
        this.id = id;
        this.ended = ended;
        addClassName("onboarding-progress");
        title.getElement().setAttribute("tabindex", "-1");
        steps.addClassName("onboarding-steps");
        message.getElement().setAttribute("role", "status");
        message.addClassName("onboarding-message");
        choices.addClassName("onboarding-choices");
        add(title, steps, message, choices);
        Polling.whileAttached(this, this::look);
    }

    /** Whether there is more to wait for. While a decision is needed, it may be made on another page. */
    private boolean look() {
        var progress = onboardings.progress(actor, id).orElseThrow();
        if (!progress.equals(shown)) {
            shown = progress;
            show(progress);
            if (progress.state().isFinal()) {
                ended.accept(progress);
            }
        }
        return !progress.state().isFinal();
    }

    private void show(OnboardingProgress progress) {
        title.setText(ProblemTexts.title(progress.state()));
        steps.removeAll();
        progress.steps().stream()
                .filter(step -> step.state() != OnboardingStep.State.SKIPPED)
                .map(step -> row(step, progress))
                .forEach(steps::add);
        message.setText(message(progress));
        choices.removeAll();
        choices.setVisible(progress.state() == OnboardingState.NEEDS_DECISION
                && Rights.allows(actor, Area.SUBSCRIBERS, Action.CREATE));
        if (choices.isVisible()) {
            choices.add(choices(progress));
        }
    }

    private static ListItem row(OnboardingStep.Progress step, OnboardingProgress progress) {
        var what = new Span(ProblemTexts.of(step.step()));
        var address = progress.address();
        if (step.step() == OnboardingStep.ACCOUNT && address != null) {
            what.setText(ProblemTexts.of(step.step()) + " " + address);
        }
        var row = new ListItem(what, badge(step.state(), progress.problem() != null));
        row.getElement().setAttribute("data-state", step.state().name());
        return row;
    }

    private static StateBadge badge(OnboardingStep.State state, boolean troubled) {
        var text = ProblemTexts.of(state);
        return switch (state) {
            case OPEN, SKIPPED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.CLOCK, text);
            case ASKED, REMOVING -> new StateBadge(troubled ? Tone.WARNING : Tone.INFO, VaadinIcon.HOURGLASS, text);
            case DONE -> new StateBadge(Tone.GOOD, VaadinIcon.CHECK, text);
            case FAILED -> new StateBadge(Tone.BAD, VaadinIcon.CLOSE, text);
            case REMOVED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.TRASH, text);
        };
    }

    private static String message(OnboardingProgress progress) {
        var problem = progress.problem();
        var why = problem == null ? "" : ProblemTexts.of(problem) + " ";
        return switch (progress.state()) {
            case RUNNING, ROLLING_BACK ->
                why + Texts.t(problem == null ? "onboarding.running" : "onboarding.running.again");
            case NEEDS_DECISION -> why + whatExists(progress);
            case DONE -> "";
            case REFUSED -> why + Texts.t("onboarding.refused");
            case ROLLED_BACK -> Texts.t("onboarding.rolled-back");
        };
    }

    /** Exactly what was created and what was not. */
    private static String whatExists(OnboardingProgress progress) {
        var created = named(progress, OnboardingStep.State.DONE);
        var unsure = named(progress, OnboardingStep.State.ASKED, OnboardingStep.State.REMOVING);
        var missing = named(progress, OnboardingStep.State.FAILED, OnboardingStep.State.OPEN);
        return Texts.t("onboarding.decide.created", created)
                + (missing.equals(Texts.t("onboarding.nothing"))
                        ? ""
                        : " " + Texts.t("onboarding.decide.missing", missing))
                + (unsure.equals(Texts.t("onboarding.nothing"))
                        ? ""
                        : " " + Texts.t("onboarding.decide.unsure", unsure))
                + " "
                + Texts.t("onboarding.decide.mail");
    }

    private static String named(OnboardingProgress progress, OnboardingStep.State... states) {
        var names = progress.steps().stream()
                .filter(step -> java.util.Set.of(states).contains(step.state()))
                .map(step -> ProblemTexts.of(step.step()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Texts.t("onboarding.nothing") : names;
    }

    private Component[] choices(OnboardingProgress progress) {
        var resume = new Button(Texts.t("onboarding.continue"), click -> decide(onboardings::resume));
        resume.addThemeVariants(ButtonVariant.PRIMARY);
        var without = new Button(
                Texts.t("onboarding.without-voicemail"), click -> decide(onboardings::finishWithoutVoicemail));
        without.setVisible(progress.canFinishWithoutVoicemail());
        var back = new Button(Texts.t("onboarding.roll-back"), click -> confirmRollBack(progress));
        back.addThemeVariants(ButtonVariant.ERROR);
        return new Component[] {resume, without, back};
    }

    private void confirmRollBack(OnboardingProgress progress) {
        var address = progress.address();
        var dialog = new ConfirmDialog();
        dialog.setHeader(Texts.t("onboarding.roll-back.title"));
        dialog.setText(
                address == null
                        ? Texts.t("onboarding.roll-back.unknown")
                        : Texts.t("onboarding.roll-back.text", address.toString()));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("shell.cancel"));
        dialog.setConfirmText(Texts.t("onboarding.roll-back"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> decide(onboardings::rollBack));
        dialog.open();
    }

    private void decide(Decision decision) {
        decision.make(actor, id);
        look();
    }

    @FunctionalInterface
    private interface Decision {
        void make(Actor actor, OnboardingId id);
    }
}
