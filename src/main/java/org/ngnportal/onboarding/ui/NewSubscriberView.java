package org.ngnportal.onboarding.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryHabits;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.domains.Domains;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.onboarding.Field;
import org.ngnportal.onboarding.FieldProblem;
import org.ngnportal.onboarding.NewSubscriber;
import org.ngnportal.onboarding.NotAcceptableException;
import org.ngnportal.onboarding.OnboardingProblem;
import org.ngnportal.onboarding.OnboardingProgress;
import org.ngnportal.onboarding.OnboardingRules;
import org.ngnportal.onboarding.OnboardingState;
import org.ngnportal.onboarding.Onboardings;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Texts;
import org.ngnportal.shell.Wizard;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.PasswordPolicy;
import org.ngnportal.vault.Passwords;

/** The wizard, then the progress of what it ordered, then the credentials, once. */
@Route(value = AccountsNavigation.NEW, layout = MainLayout.class)
@StyleSheet("context://portal/onboarding.css")
@Needs(value = Area.SUBSCRIBERS, action = Action.CREATE)
final class NewSubscriberView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Domains domains;
    private final transient Tenants tenants;
    private final transient OnboardingRules rules;
    private final transient Onboardings onboardings;
    private final transient Deliveries deliveries;
    private final DeliveryWay usual;
    private final transient PasswordPolicy policy;
    private final transient Passwords passwords;
    private final Div stage = new Div();
    private final Paragraph refusal = new Paragraph();
    private transient @Nullable Form form;

    NewSubscriberView(
            CurrentActor currentActor,
            Domains domains,
            Tenants tenants,
            OnboardingRules rules,
            Onboardings onboardings,
            Deliveries deliveries,
            DeliveryHabits habits,
            PasswordPolicy policy,
            Passwords passwords) {
        this.actor = currentActor.get();
        this.domains = domains;
        this.tenants = tenants;
        this.rules = rules;
        this.onboardings = onboardings;
        this.deliveries = deliveries;
        this.usual = Rights.allows(actor, Area.DELIVERIES, Action.SEE) ? habits.usual(actor) : DeliveryWay.MAIL;
        this.policy = policy;
        this.passwords = passwords;
        addClassName("onboarding");
        refusal.addClassName("onboarding-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(new PageHeader(getPageTitle(), null), refusal, stage);
    }

    /** The pages of the wizard, kept until the subscriber is created. */
    private record Form(Wizard wizard, IdentityPage identity, ServicesPage services, DeliveryPage delivery) {

        NewSubscriber subscriber() {
            return new NewSubscriber(identity.value(), services.value(), delivery.value());
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("onboarding.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (form != null) {
            return;
        }
        try {
            var names = domains.names(actor);
            if (names.isEmpty()) {
                stage.add(new EmptyState(
                        VaadinIcon.GLOBE, Texts.t("onboarding.no-domain"), Texts.t("onboarding.no-domain.text")));
            } else {
                form = form(names);
                stage.add(form.wizard());
            }
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("onboarding.doing.open"));
            stage.add(new EmptyState(
                    VaadinIcon.PLUG, Texts.t("onboarding.unavailable"), Texts.t("onboarding.unavailable.text")));
        }
    }

    private Form form(List<DomainName> names) {
        var platform = new PlatformCheck();
        var delegation = tenants.settings(actor).delegation();
        var identity = new IdentityPage(actor, names, rules, platform, policy, passwords);
        var services = new ServicesPage(actor, delegation, rules, platform, passwords);
        var delivery = new DeliveryPage(
                rules,
                usual,
                identity::value,
                mailing -> onboardings.preview(actor, new NewSubscriber(identity.value(), services.value(), mailing)));
        var pages = new java.util.ArrayList<Wizard.Page>(List.of(identity, services, delivery));
        var review = new ReviewPage(
                () -> new NewSubscriber(identity.value(), services.value(), delivery.value()),
                delegation,
                part -> edit(pages.get(part.ordinal())));
        pages.add(review);
        var wizard = new Wizard(Texts.t("onboarding.steps"), pages, Texts.t("onboarding.create"), this::create);
        return new Form(wizard, identity, services, delivery);
    }

    private void edit(Wizard.Page page) {
        if (form != null) {
            form.wizard().show(page);
        }
    }

    private void create() {
        var asked = form;
        if (asked == null) {
            return;
        }
        refusal.setVisible(false);
        try {
            var id = onboardings.start(actor, asked.subscriber());
            stage.removeAll();
            stage.add(new ProgressPanel(actor, onboardings, id, ended -> ended(asked, ended)));
            guard(false);
            showAddress(OnboardingView.pathOf(id));
        } catch (NotAcceptableException refused) {
            backToIdentity(asked, refused.problems());
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("onboarding.doing.create"));
        }
    }

    private void ended(Form asked, OnboardingProgress progress) {
        if (progress.state() == OnboardingState.DONE) {
            form = null;
            stage.removeAll();
            stage.add(new CreatedPanel(actor, progress, asked.subscriber(), deliveries));
        } else if (progress.state() == OnboardingState.REFUSED) {
            stage.removeAll();
            stage.add(asked.wizard());
            guard(true);
            showAddress(AccountsNavigation.NEW);
            backToIdentity(asked, problems(progress.problem()));
        } else {
            form = null;
        }
    }

    private List<FieldProblem> problems(@Nullable OnboardingProblem problem) {
        if (problem == null) {
            return List.of();
        }
        if (problem.kind() == OnboardingProblem.Kind.NAME_TAKEN) {
            return List.of(new FieldProblem(Field.USERNAME, "onboarding.problem.username.taken-now", List.of()));
        }
        refusal.setText(Texts.t("onboarding.refused.why", ProblemTexts.of(problem)));
        refusal.setVisible(true);
        return List.of();
    }

    private void backToIdentity(Form asked, List<FieldProblem> problems) {
        asked.wizard().show(asked.identity());
        asked.identity().show(problems);
    }

    private boolean wouldLoseInput() {
        return form != null && form.wizard().isAttached() && form.identity().touched();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!wouldLoseInput()) {
            return;
        }
        var leaving = event.postpone();
        var dialog = new ConfirmDialog();
        dialog.setHeader(Texts.t("onboarding.leave.title"));
        dialog.setText(Texts.t("onboarding.leave.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("onboarding.leave.stay"));
        dialog.setConfirmText(Texts.t("onboarding.leave.go"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> leaving.proceed());
        dialog.addCancelListener(stays -> leaving.cancel());
        dialog.open();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        guard(true);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().getPage().executeJs("window.onbeforeunload = null");
    }

    /** Closing the window asks, too, while something typed would be lost. */
    private void guard(boolean on) {
        getElement()
                .executeJs(
                        "window.onbeforeunload = $0 ? event => {"
                                + " if ([...this.querySelectorAll('vaadin-text-field')].some(field => field.value))"
                                + " event.preventDefault(); } : null",
                        on);
    }

    private void showAddress(String path) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, path));
    }
}
