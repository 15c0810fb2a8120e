package org.ngnportal.signin.ui;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.FactorRequirements;
import org.ngnportal.signin.FactorStatus;
import org.ngnportal.signin.Reauthentication;
import org.ngnportal.signin.SecondFactors;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.tenancy.Rights;

/** One's own second factors; for those above others, who must have them and who lost them. */
@Route(value = SecurityView.PATH, layout = MainLayout.class)
@Needs(Area.ACCOUNT)
@StyleSheet("context://portal/factor.css")
@JavaScript("context://portal/passkeys.js")
class SecurityView extends Div implements HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    static final String PATH = "account/security";

    private final transient SecondFactors factors;
    private final transient FactorRequirements requirements;
    private final transient Actor actor;
    private final transient Proof proof;
    private final Div sections = new Div();

    SecurityView(
            SecondFactors factors,
            FactorRequirements requirements,
            Reauthentication reauthentication,
            CurrentActor currentActor) {
        this.factors = factors;
        this.requirements = requirements;
        this.actor = currentActor.get();
        this.proof = new Proof(reauthentication, actor);
        addClassName("portal-view");
        sections.addClassName("portal-view");
        add(new PageHeader(Texts.t("factor.account.title"), Texts.t("factor.account.subtitle")), sections);
        refresh();
    }

    private void refresh() {
        FactorStatus status = factors.status(actor);
        sections.removeAll();
        if (!status.isProtected()) {
            sections.add(warning(Texts.t("factor.account.unprotected")));
        } else if (status.required()) {
            sections.add(note(Texts.t("factor.account.required")));
        }
        sections.add(
                new TotpSection(this, status), new PasskeysSection(this, status), new RecoverySection(this, status));
        var audiences = requirements.within(actor);
        if (!audiences.isEmpty()) {
            sections.add(new RequirementSection(requirements, actor, proof, audiences));
        }
        if (Rights.allows(actor, Area.OPERATORS, Action.CHANGE)) {
            var below = factors.below(actor);
            if (!below.isEmpty()) {
                sections.add(new BelowSection(this, below));
            }
        }
    }

    private static Div warning(String text) {
        Div warning = new Div(Icons.decorative(VaadinIcon.WARNING), new Paragraph(text));
        warning.addClassName("factor-warning");
        return warning;
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("portal-help");
        return note;
    }

    SecondFactors factors() {
        return factors;
    }

    Actor actor() {
        return actor;
    }

    Proof proof() {
        return proof;
    }

    /** Shows what has become of it; who has his first factor now gets codes for losing it. */
    void changed(boolean wasProtected) {
        refresh();
        if (!wasProtected && factors.status(actor).recoveryCodes() == 0) {
            makeCodes();
        }
    }

    void makeCodes() {
        CodesDialog.show(factors.newRecoveryCodes(actor));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("factor.account.title");
    }
}
