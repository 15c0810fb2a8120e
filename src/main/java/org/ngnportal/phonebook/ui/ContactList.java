package org.ngnportal.phonebook.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import org.ngnportal.phonebook.Contact;
import org.ngnportal.phonebook.ContactGroups;
import org.ngnportal.shell.CallLink;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.Texts;

/** Contacts, one below the other, with what can be done with each. */
final class ContactList extends Composite<UnorderedList> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final boolean mayChange;
    private final transient Consumer<Contact> change;
    private final transient Consumer<Contact> delete;

    ContactList(boolean mayChange, Consumer<Contact> change, Consumer<Contact> delete) {
        this.mayChange = mayChange;
        this.change = change;
        this.delete = delete;
        getContent().addClassNames("portal-card", "phonebook-list");
        getContent().getElement().setAttribute("aria-label", Texts.t("phonebook.title"));
    }

    void add(List<Contact> contacts) {
        contacts.forEach(contact -> getContent().add(row(contact)));
    }

    private ListItem row(Contact contact) {
        var name = new Span(contact.displayName());
        name.addClassName("phonebook-name");
        name.getElement().setAttribute("dir", "auto");
        var address = new Span(contact.address().value());
        address.addClassName("phonebook-address");
        var words = new Div(name, address);
        words.addClassName("phonebook-words");
        var row = new ListItem(words);
        var badges = new Div();
        badges.addClassName("phonebook-badges");
        if (!contact.group().isEmpty()) {
            badges.add(new StateBadge(StateBadge.Tone.INFO, VaadinIcon.GROUP, ContactGroups.label(contact.group())));
        }
        if (contact.address().isPattern()) {
            badges.add(new StateBadge(StateBadge.Tone.NEUTRAL, VaadinIcon.ASTERISK, Texts.t("phonebook.pattern")));
        }
        row.add(badges, actions(contact));
        row.addClassName("phonebook-contact");
        return row;
    }

    private Div actions(Contact contact) {
        var actions = new Div();
        actions.addClassName("phonebook-actions");
        if (!contact.address().isPattern()) {
            CallLink.to(contact.address().value(), Texts.t("phonebook.call", contact.displayName()))
                    .ifPresent(actions::add);
        }
        if (mayChange) {
            actions.add(
                    button(VaadinIcon.PENCIL, Texts.t("phonebook.change", contact.displayName()), contact, change),
                    button(VaadinIcon.TRASH, Texts.t("phonebook.delete", contact.displayName()), contact, delete));
        }
        return actions;
    }

    private static Button button(VaadinIcon icon, String label, Contact contact, Consumer<Contact> action) {
        var button = new Button(Icons.decorative(icon), click -> action.accept(contact));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("portal-icon-button");
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }
}
