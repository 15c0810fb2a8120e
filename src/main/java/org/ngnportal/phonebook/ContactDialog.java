package org.ngnportal.phonebook;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.phonebook.InvalidContactException.Field;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;

/** Adds a contact to the phonebook of who is on the page, or changes one. */
public final class ContactDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Phonebook phonebook;
    private final transient Actor actor;
    private final transient Consumer<Contact> saved;
    private final @Nullable ContactAddress existing;
    private final TextField name = new TextField(Texts.t("phonebook.field.name"));
    private final TextField address = new TextField(Texts.t("phonebook.field.address"));
    private final ComboBox<String> group = new ComboBox<>(Texts.t("phonebook.field.group"));
    private final transient Map<Field, HasValidation> fields = new EnumMap<>(Field.class);

    private ContactDialog(
            Phonebook phonebook,
            Actor actor,
            @Nullable ContactAddress existing,
            NewContact values,
            Consumer<Contact> saved) {
        this.phonebook = phonebook;
        this.actor = actor;
        this.existing = existing;
        this.saved = saved;
        setHeaderTitle(Texts.t(existing == null ? "phonebook.add.title" : "phonebook.change.title"));
        setWidth("min(28rem, calc(100vw - 2rem))");
        for (HasSize field : List.<HasSize>of(name, address, group)) {
            field.setWidthFull();
        }
        name.setMaxLength(ContactRules.LONGEST_NAME);
        name.setManualValidation(true);
        name.setAutofocus(true);
        name.setValue(values.name());
        address.setManualValidation(true);
        address.setHelperText(Texts.t("phonebook.field.address.help"));
        address.setValue(values.address());
        address.getElement().setAttribute("autocapitalize", "none");
        address.getElement().setAttribute("spellcheck", "false");
        offerGroups(values.group());
        fields.put(Field.NAME, name);
        fields.put(Field.ADDRESS, address);
        fields.put(Field.GROUP, group);
        add(name, address, group);
        Button save = new Button(Texts.t("phonebook.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("shell.cancel"), click -> close()), save);
    }

    /** For somebody who is not in the phonebook yet. */
    public static ContactDialog adding(Phonebook phonebook, Actor actor, NewContact values, Consumer<Contact> saved) {
        return new ContactDialog(phonebook, actor, null, values, saved);
    }

    /** For an entry of the phonebook. */
    public static ContactDialog changing(Phonebook phonebook, Actor actor, Contact contact, Consumer<Contact> saved) {
        return new ContactDialog(phonebook, actor, contact.address(), NewContact.of(contact), saved);
    }

    private void offerGroups(String chosen) {
        List<String> groups = new ArrayList<>(knownGroups());
        if (!chosen.isEmpty() && !groups.contains(chosen)) {
            groups.add(chosen);
        }
        group.setItems(groups);
        group.setItemLabelGenerator(ContactGroups::label);
        group.setManualValidation(true);
        group.setAllowCustomValue(true);
        group.setClearButtonVisible(true);
        group.setPlaceholder(Texts.t("phonebook.group.none"));
        group.setHelperText(Texts.t("phonebook.field.group.help"));
        group.addCustomValueSetListener(typed -> {
            String own = ContactGroups.normal(typed.getDetail());
            if (!groups.contains(own)) {
                groups.add(own);
                group.setItems(groups);
            }
            group.setValue(own);
        });
        if (!chosen.isEmpty()) {
            group.setValue(chosen);
        }
    }

    /** Those that are his own are an extra. */
    private List<String> knownGroups() {
        try {
            return phonebook.groups(actor);
        } catch (NgnProException silent) {
            return ContactGroups.STANDARD;
        }
    }

    private void save() {
        fields.values().forEach(field -> field.setInvalid(false));
        NewContact typed =
                new NewContact(address.getValue(), name.getValue(), group.getValue() == null ? "" : group.getValue());
        try {
            Contact contact = existing == null ? phonebook.add(actor, typed) : phonebook.change(actor, existing, typed);
            close();
            saved.accept(contact);
        } catch (InvalidContactException invalid) {
            show(invalid);
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("phonebook.doing.save"));
        }
    }

    private void show(InvalidContactException invalid) {
        invalid.problems().reversed().forEach(problem -> {
            HasValidation field = fields.get(problem.field());
            if (field != null) {
                field.setErrorMessage(Texts.t(problem.messageKey()));
                field.setInvalid(true);
                if (field instanceof Focusable<?> first) {
                    first.focus();
                }
            }
        });
    }
}
