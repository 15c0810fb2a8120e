package org.ngnportal.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.CallerId;
import org.ngnportal.onboarding.NewSubscriber;
import org.ngnportal.onboarding.OnboardingRules;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.Texts;
import org.ngnportal.shell.Wizard;
import org.ngnportal.tenancy.Delegation;

/** Everything as it will be. */
final class ReviewPage extends Div implements Wizard.Page {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Parts of the review, each entered on a page of its own. */
    enum Part {
        IDENTITY,
        SERVICES,
        DELIVERY
    }

    private final transient Supplier<NewSubscriber> subscriber;
    private final transient Delegation delegation;
    private final transient Consumer<Part> edit;

    ReviewPage(Supplier<NewSubscriber> subscriber, Delegation delegation, Consumer<Part> edit) {
        this.subscriber = subscriber;
        this.delegation = delegation;
        this.edit = edit;
        addClassName("onboarding-review");
    }

    @Override
    public void shown() {
        var wanted = subscriber.get();
        removeAll();
        add(
                part(Part.IDENTITY, "onboarding.page.identity", identity(wanted.identity())),
                part(Part.SERVICES, "onboarding.page.services", services(wanted.services())),
                part(Part.DELIVERY, "onboarding.page.delivery", delivery(wanted.mailing())),
                new Paragraph(Texts.t("onboarding.review.then")));
    }

    private Component part(Part part, String titleKey, KeyValue facts) {
        var title = Texts.t(titleKey);
        var change = new Button(Texts.t("onboarding.review.edit"), click -> edit.accept(part));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.setAriaLabel(Texts.t("onboarding.review.edit.part", title));
        var head = new Div(new H3(title), change);
        head.addClassName("onboarding-review-head");
        return new Div(head, facts);
    }

    private static KeyValue identity(NewSubscriber.Identity identity) {
        return new KeyValue()
                .add(Texts.t("onboarding.address"), address(identity))
                .add(Texts.t("onboarding.name"), (identity.firstName() + " " + identity.lastName()).strip())
                .add(Texts.t("onboarding.email"), identity.email())
                .add(Texts.t("onboarding.language"), Languages.name(identity.language()))
                .add(Texts.t("onboarding.time-zone"), identity.timeZone().replace('_', ' '))
                .add(
                        Texts.t("onboarding.sip-password"),
                        hidden(identity.sipPassword().reveal()))
                .add(
                        Texts.t("onboarding.web-password"),
                        hidden(identity.webPassword().reveal()));
    }

    private static String address(NewSubscriber.Identity identity) {
        return identity.nextFreeNumber()
                ? Texts.t("onboarding.address.next", String.valueOf(identity.domain()))
                : identity.username().strip().toLowerCase(java.util.Locale.ROOT) + "@" + identity.domain();
    }

    private static String hidden(String password) {
        return Texts.t("onboarding.password.hidden", password.length());
    }

    private KeyValue services(NewSubscriber.Services services) {
        var facts = new KeyValue().add(Texts.t("onboarding.pstn"), yesOrNo(services.pstn()));
        if (services.pstn()) {
            boolean prepaid = OnboardingRules.isPrepaid(services, delegation);
            facts.add(
                    Texts.t("onboarding.review.caller-id"),
                    CallerId.normalise(services.callerId())
                            .filter(number -> !number.isEmpty())
                            .orElseGet(() -> Texts.t("onboarding.caller-id.none")));
            facts.add(
                    Texts.t("onboarding.payment"),
                    Texts.t(prepaid ? "onboarding.payment.prepaid" : "onboarding.payment.postpaid"));
            if (!prepaid) {
                facts.add(Texts.t("onboarding.review.quota"), number(services.quota(), "onboarding.quota.none"));
            }
            facts.add(
                    Texts.t("onboarding.review.call-limit"),
                    number(services.callLimit(), "onboarding.call-limit.none"));
        }
        facts.add(Texts.t("onboarding.voicemail"), yesOrNo(services.voicemail()));
        if (services.voicemail()) {
            facts.add(Texts.t("onboarding.pin"), hidden(services.pin().reveal()));
            facts.add(Texts.t("onboarding.delete-after-mailing"), yesOrNo(services.deleteAfterMailing()));
        }
        return facts.add(
                Texts.t("onboarding.section.others"),
                services.groups().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(AccountGroup::messageKey)
                        .map(Texts::t)
                        .collect(Collectors.joining(", ")));
    }

    private static KeyValue delivery(NewSubscriber.Mailing mailing) {
        return new KeyValue()
                .add(Texts.t("onboarding.way"), Texts.t(mailing.way().messageKey()))
                .add(Texts.t("onboarding.recipient"), mailing.way().isMailed() ? mailing.recipient() : "")
                .add(Texts.t("onboarding.mail-language"), Languages.name(mailing.language()));
    }

    private static String yesOrNo(boolean value) {
        return Texts.t(value ? "onboarding.yes" : "onboarding.no");
    }

    private static String number(@org.jspecify.annotations.Nullable Integer value, String otherwiseKey) {
        return value == null || value == 0 ? Texts.t(otherwiseKey) : Integer.toString(value);
    }

    @Override
    public String title() {
        return Texts.t("onboarding.page.review");
    }

    @Override
    public Component content() {
        return this;
    }
}
