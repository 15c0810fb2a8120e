package org.ngnportal.operators.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Role;

/** What somebody may do: a role for everything, and for single areas another; says for each area what comes out. */
final class GrantsField extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final List<Role> ROLES = List.of(Role.READ_ONLY, Role.SUPPORT, Role.MANAGER);

    private final RadioButtonGroup<Role> role = new RadioButtonGroup<>(Texts.t("operators.field.role"));
    private final Map<Area, Select<Grants.Level>> exceptions = new EnumMap<>(Area.class);

    GrantsField() {
        role.setItems(ROLES);
        role.setRenderer(new ComponentRenderer<>(GrantsField::described));
        role.addClassName("operators-roles");
        role.addValueChangeListener(change -> explain());
        var section = new Section(Texts.t("operators.rights"), Texts.t("operators.rights.help"));
        areas().forEach(area -> {
            var select = select(area);
            exceptions.put(area, select);
            section.add(select);
        });
        section.addClassName("operators-areas");
        getContent().addClassName("operators-grants");
        getContent().add(new Section(Texts.t("operators.role"), role), section);
        setValue(Grants.of(Role.READ_ONLY));
    }

    /** Those in which operators may do something; one's own account is everybody's own. */
    private static List<Area> areas() {
        return Arrays.stream(Area.values())
                .filter(area -> area != Area.ACCOUNT && Rights.allows(Role.MANAGER, area, Action.SEE))
                .toList();
    }

    private static Div described(Role role) {
        var help = new Paragraph(OperatorTexts.roleHelp(role));
        help.addClassName("portal-help");
        return new Div(new Span(OperatorTexts.role(role)), help);
    }

    private Select<Grants.Level> select(Area area) {
        var select = new Select<Grants.Level>();
        select.setLabel(OperatorTexts.area(area));
        select.setItems(Grants.Level.values());
        select.setItemLabelGenerator(GrantsField::label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.t("operators.level.role"));
        select.addValueChangeListener(change -> explain());
        return select;
    }

    private static String label(Grants.@Nullable Level level) {
        return level == null ? Texts.t("operators.level.role") : OperatorTexts.level(level);
    }

    void setValue(Grants grants) {
        role.setValue(grants.role());
        exceptions.forEach((area, select) -> select.setValue(grants.exceptions().get(area)));
        explain();
    }

    /** An exception that says what the role says is none. */
    Grants getValue() {
        var chosen = new EnumMap<Area, Grants.Level>(Area.class);
        exceptions.forEach((area, select) -> {
            var level = select.getValue();
            if (level != null && OperatorTexts.role(level) != role.getValue()) {
                chosen.put(area, level);
            }
        });
        return new Grants(role.getValue(), chosen);
    }

    void setReadOnly(boolean readOnly) {
        role.setReadOnly(readOnly);
        exceptions.values().forEach(select -> select.setReadOnly(readOnly));
    }

    private void explain() {
        exceptions.forEach(
                (area, select) -> select.setHelperText(OperatorTexts.actions(effective(select.getValue()), area)));
    }

    private @Nullable Role effective(Grants.@Nullable Level level) {
        return level == null ? role.getValue() : OperatorTexts.role(level);
    }
}
