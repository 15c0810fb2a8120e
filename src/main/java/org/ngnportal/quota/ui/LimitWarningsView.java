package org.ngnportal.quota.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.ngnportal.quota.InvalidThresholdException;
import org.ngnportal.quota.WarningPolicies;
import org.ngnportal.quota.WarningPolicy;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;

/** At how much of their monthly limit subscribers get a mail. */
@Route(value = LimitWarningsView.PATH, layout = MainLayout.class)
@Needs(Area.QUOTA)
@StyleSheet("context://portal/quota.css")
class LimitWarningsView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    static final String PATH = "limit-warnings";

    private final transient WarningPolicies policies;
    private final transient Actor actor;
    private final TextField percents = new TextField(Texts.t("quota.policy.percents"));
    private final Paragraph origin = new Paragraph();
    private final Button reset = new Button(Texts.t("quota.policy.reset"), click -> reset());

    LimitWarningsView(WarningPolicies policies, CurrentActor currentActor) {
        this.policies = policies;
        actor = currentActor.get();
        addClassName("portal-view");
        add(new PageHeader(Texts.t("quota.policy.title"), Texts.t("quota.policy.subtitle")));
        var section = new Section(Texts.t("quota.policy.percents"));
        section.addWide(Rights.allows(actor, Area.QUOTA, Action.CHANGE) ? form() : readOnly());
        var how = new Paragraph(Texts.t("quota.policy.how"));
        how.addClassName("portal-help");
        section.addWide(how);
        add(section);
        show();
    }

    private Div form() {
        percents.setHelperText(Texts.t("quota.policy.help", WarningPolicy.MOST));
        percents.setMaxLength(40);
        var save = new Button(Texts.t("quota.policy.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(percents, save, reset, origin);
        form.addClassName("quota-form");
        return form;
    }

    private Paragraph readOnly() {
        var policy = policies.get(actor);
        return new Paragraph(
                policy.percents().isEmpty()
                        ? Texts.t("quota.policy.none")
                        : Texts.t("quota.policy.read-only", policy.toString()));
    }

    private void show() {
        boolean own = policies.isOwn(actor);
        percents.setValue(policies.get(actor).toString());
        reset.setVisible(own);
        var words = Texts.t(own ? "quota.policy.own" : "quota.policy.default");
        origin.setText(actor.tenant().isPlatform() ? words + " " + Texts.t("quota.policy.platform") : words);
    }

    private void save() {
        percents.setInvalid(false);
        try {
            var policy = WarningPolicy.parse(percents.getValue());
            policies.set(actor, policy);
            Notices.success(
                    policy.percents().isEmpty()
                            ? Texts.t("quota.policy.off")
                            : Texts.t("quota.policy.saved", policy.toString()));
            show();
        } catch (InvalidThresholdException wrong) {
            percents.setErrorMessage(
                    Texts.t(wrong.messageKey(), wrong.arguments().toArray()));
            percents.setInvalid(true);
            percents.focus();
        }
    }

    private void reset() {
        percents.setInvalid(false);
        policies.reset(actor);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("quota.policy.title");
    }
}
