package org.ngnportal.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.onboarding.NewSubscriber;
import org.ngnportal.onboarding.OnboardingProgress;
import org.ngnportal.onboarding.OnboardingStep;
import org.ngnportal.shell.CopyButton;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;

/** The new subscriber: credentials, only for whoever has just typed them, and how their delivery goes. */
final class CreatedPanel extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** @param justTyped null when the page was opened later: then credentials are not shown */
    CreatedPanel(Actor actor, OnboardingProgress progress, @Nullable NewSubscriber justTyped, Deliveries deliveries) {
        var address = Objects.requireNonNull(progress.address(), "it is done");
        addClassName("onboarding-created");
        var title = new H2(Texts.t("onboarding.created", address.toString()));
        title.getElement().setAttribute("tabindex", "-1");
        add(title);
        title.addAttachListener(attached -> title.getElement().executeJs("this.focus()"));
        add(
                justTyped == null
                        ? new Paragraph(Texts.t("onboarding.credentials.gone"))
                        : credentials(address, progress, justTyped));
        add(new Section(
                Texts.t("onboarding.section.delivery"), new DeliveryLine(actor, progress.delivery(), deliveries)));
        var open = new Button(Texts.t("onboarding.open"), click -> AccountsNavigation.open(address));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        var another = new Button(
                Texts.t("onboarding.another"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(NewSubscriberView.class)));
        var actions = new Div(open, another);
        actions.addClassName("onboarding-choices");
        add(actions);
    }

    private static Section credentials(SipAddress address, OnboardingProgress progress, NewSubscriber subscriber) {
        var facts = new KeyValue()
                .add(Texts.t("onboarding.address"), copyable("onboarding.address", address.toString()))
                .add(
                        Texts.t("onboarding.sip-password"),
                        copyable(
                                "onboarding.sip-password",
                                subscriber.identity().sipPassword().reveal()))
                .add(
                        Texts.t("onboarding.web-password"),
                        copyable(
                                "onboarding.web-password",
                                subscriber.identity().webPassword().reveal()));
        if (progress.stateOf(OnboardingStep.VOICEMAIL) == OnboardingStep.State.DONE) {
            facts.add(
                    Texts.t("onboarding.pin"),
                    copyable("onboarding.pin", subscriber.services().pin().reveal()));
        }
        var section = new Section(Texts.t("onboarding.section.credentials"), Texts.t("onboarding.credentials.once"));
        section.addWide(facts);
        return section;
    }

    private static Component copyable(String labelKey, String value) {
        var text = new Span(value);
        text.addClassName("onboarding-secret");
        var row = new Div(text, new CopyButton(() -> value, Texts.t("onboarding.copy", Texts.t(labelKey))));
        row.addClassName("onboarding-copyable");
        return row;
    }
}
