package org.ngnportal.onboarding.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.ngnportal.accounts.Accounts;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryHabits;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryStatus;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.MailPreview;
import org.ngnportal.domains.Domains;
import org.ngnportal.onboarding.NewSubscriber;
import org.ngnportal.onboarding.OnboardingId;
import org.ngnportal.onboarding.OnboardingProblem;
import org.ngnportal.onboarding.OnboardingProgress;
import org.ngnportal.onboarding.OnboardingRules;
import org.ngnportal.onboarding.OnboardingState;
import org.ngnportal.onboarding.OnboardingStep;
import org.ngnportal.onboarding.OnboardingStep.State;
import org.ngnportal.onboarding.Onboardings;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.tenancy.TenantSettings;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.PasswordPolicy;
import org.ngnportal.vault.Passwords;
import org.ngnportal.vault.Secret;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Pages without the frame around them, in a browser that is none, over onboardings that go as told. */
abstract class OnboardingPageTest {

    static final DomainName DOMAIN = new DomainName("alpha.example");
    static final SipAddress LENA = new SipAddress("lena", "alpha.example");

    final Actor alpha = new Actor.Customer(
            new CustomerId(2), new CustomerId(2), true, "alpha", new Secret("alpha-demo"), "Alpha Telecom");
    final Domains domains = mock(Domains.class);
    final Accounts accounts = mock(Accounts.class);
    final Deliveries deliveries = mock(Deliveries.class);
    final DeliveryHabits habits = mock(DeliveryHabits.class);
    final Told onboardings = new Told();
    Delegation delegation = new Delegation(true, true, true, true);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @BeforeEach
    void openBrowser() {
        when(domains.names(any())).thenReturn(List.of(DOMAIN, new DomainName("voice.alpha.example")));
        when(domains.owns(any(), any())).thenReturn(true);
        context.registerBean(Domains.class, () -> domains);
        context.registerBean(Accounts.class, () -> accounts);
        context.registerBean(Deliveries.class, () -> deliveries);
        when(habits.usual(any())).thenReturn(DeliveryWay.MAIL);
        context.registerBean(DeliveryHabits.class, () -> habits);
        context.registerBean(Onboardings.class, () -> onboardings);
        context.registerBean(Tenants.class, () -> actor -> new TenantSettings(delegation, true, Map.of()));
        context.registerBean(PasswordPolicy.class, PasswordPolicy::new);
        context.registerBean(Passwords.class, Passwords::new);
        context.registerBean(OnboardingRules.class);
        context.registerBean(CurrentActor.class, () -> () -> alpha);
        context.refresh();
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        var withoutFrame = RouteConfiguration.forSessionScope();
        withoutFrame.setRoute(AccountsNavigation.NEW, NewSubscriberView.class);
        withoutFrame.setRoute(OnboardingView.PATH, OnboardingView.class);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
        context.close();
    }

    static void go(String path) {
        UI.getCurrent().navigate(path);
        MockVaadin.clientRoundtrip(false);
    }

    /** What a browser does at each interval while there is something to wait for. */
    static void poll() {
        if (UI.getCurrent().getPollInterval() > 0) {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            MockVaadin.clientRoundtrip(false);
        }
    }

    static <T> void enter(AbstractField<?, T> field, T value) {
        try {
            var setter = AbstractField.class.getDeclaredMethod("setModelValue", Object.class, boolean.class);
            setter.setAccessible(true);
            setter.invoke(field, value, true);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    static EmailField email(String label) {
        return _get(EmailField.class, spec -> spec.withLabel(label));
    }

    static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    static List<String> buttons() {
        return _find(Button.class).stream().map(Button::getText).toList();
    }

    static List<String> headings() {
        return _find(H2.class).stream().map(H2::getText).toList();
    }

    static List<String> words() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    void delivering(DeliveryState state) {
        when(deliveries.status(any(), any()))
                .thenReturn(Optional.of(new DeliveryStatus(
                        onboardings.delivery,
                        new CustomerId(1),
                        DeliveryWay.MAIL,
                        "lena@example.net",
                        LENA.toString(),
                        false,
                        state,
                        1,
                        null,
                        null,
                        null,
                        Instant.EPOCH)));
    }

    /** Onboardings that stand where the test says. */
    static final class Told implements Onboardings {
        final OnboardingId id = OnboardingId.random();
        final DeliveryId delivery = DeliveryId.random();
        final Map<String, Integer> decisions = new HashMap<>();
        OnboardingProgress now = at(OnboardingState.RUNNING, null, null, State.ASKED, State.OPEN, State.OPEN);
        NewSubscriber ordered;
        RuntimeException refusal;

        void is(OnboardingState state, OnboardingProblem problem, SipAddress address, State... steps) {
            now = at(state, problem, address, steps);
        }

        private OnboardingProgress at(
                OnboardingState state, OnboardingProblem problem, SipAddress address, State... steps) {
            return new OnboardingProgress(
                    id,
                    state,
                    DOMAIN,
                    "lena",
                    address,
                    List.of(
                            new OnboardingStep.Progress(OnboardingStep.ACCOUNT, steps[0]),
                            new OnboardingStep.Progress(OnboardingStep.VOICEMAIL, steps[1]),
                            new OnboardingStep.Progress(OnboardingStep.DIVERSIONS, steps[2])),
                    problem,
                    null,
                    delivery,
                    "<b>Alpha</b>",
                    Instant.EPOCH);
        }

        @Override
        public OnboardingId start(Actor actor, NewSubscriber subscriber) {
            if (refusal != null) {
                throw refusal;
            }
            ordered = subscriber;
            return id;
        }

        @Override
        public MailPreview preview(Actor actor, NewSubscriber subscriber) {
            var mailing = subscriber.mailing();
            return new MailPreview(
                    "Welcome " + mailing.language(),
                    "<p>to " + mailing.recipient() + "</p>",
                    "to " + mailing.recipient());
        }

        @Override
        public Optional<OnboardingProgress> progress(Actor actor, OnboardingId asked) {
            return asked.equals(id) ? Optional.of(now) : Optional.empty();
        }

        @Override
        public List<OnboardingProgress> unfinished(Actor actor) {
            return now.state().isFinal() ? List.of() : List.of(now);
        }

        @Override
        public void resume(Actor actor, OnboardingId asked) {
            decisions.merge("resume", 1, Integer::sum);
        }

        @Override
        public void finishWithoutVoicemail(Actor actor, OnboardingId asked) {
            decisions.merge("finishWithoutVoicemail", 1, Integer::sum);
        }

        @Override
        public void rollBack(Actor actor, OnboardingId asked) {
            decisions.merge("rollBack", 1, Integer::sum);
        }
    }
}
