package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;

/** The groups that are switches; they act at once. */
final class ServicesSection extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Map<AccountGroup, Checkbox> switches = new EnumMap<>(AccountGroup.class);

    /** Told which group is switched. */
    @FunctionalInterface
    interface Switched {
        void to(AccountGroup group, boolean member);
    }

    ServicesSection(Permission permission, Switched switched) {
        var section = new Section(
                Texts.t("accounts.services"), permission.change() ? Texts.t("accounts.services.help") : null);
        for (var group : AccountGroup.switches(permission.delegation())) {
            Checkbox box = new Checkbox(Texts.t(group.messageKey()));
            box.setHelperComponent(help(group, permission));
            box.setReadOnly(!permission.toSwitch(group));
            box.addClassName("accounts-switch");
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    switched.to(group, change.getValue());
                }
            });
            switches.put(group, box);
            section.addWide(box);
        }
        getContent().add(section);
    }

    void show(Subscriber subscriber) {
        switches.forEach((group, box) -> box.setValue(subscriber.isIn(group)));
    }

    private static Component help(AccountGroup group, Permission permission) {
        Code platformName = new Code(group.wireName());
        platformName.setTitle(Texts.t("accounts.services.platform-name"));
        var words = Texts.t(group.hintKey());
        return permission.toSwitch(group) || !permission.change()
                ? new Span(new Text(words + " "), platformName)
                : new Span(new Text(words + " " + Texts.t("accounts.services.read-only") + " "), platformName);
    }
}
