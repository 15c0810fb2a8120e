package org.ngnportal.signin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.List;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.FactorRequirements;
import org.ngnportal.signin.FactorRequirements.Audience;
import org.ngnportal.tenancy.Actor;

/** Of whom a second factor is required. */
final class RequirementSection extends Composite<Section> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient FactorRequirements requirements;
    private final transient Actor actor;
    private final transient Proof proof;
    private final List<Audience> audiences;

    RequirementSection(FactorRequirements requirements, Actor actor, Proof proof, List<Audience> audiences) {
        this.requirements = requirements;
        this.actor = actor;
        this.proof = proof;
        this.audiences = List.copyOf(audiences);
    }

    @Override
    protected Section initContent() {
        Section section = new Section(Texts.t("factor.require.title"), Texts.t("factor.require.help"));
        audiences.forEach(audience -> section.addWide(choice(audience)));
        return section;
    }

    private Checkbox choice(Audience audience) {
        Checkbox choice = new Checkbox(words(audience), requirements.isRequired(actor, audience));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                proof.before(() -> save(audience, change.getValue()), () -> choice.setValue(change.getOldValue()));
            }
        });
        return choice;
    }

    private String words(Audience audience) {
        return switch (audience) {
            case STAFF ->
                Texts.t(actor.tenant().isPlatform() ? "factor.require.platform-staff" : "factor.require.staff");
            case CUSTOMERS -> Texts.t("factor.require.customers");
        };
    }

    private void save(Audience audience, boolean required) {
        requirements.require(actor, audience, required);
        Notices.success(Texts.t("factor.require.saved"));
    }
}
