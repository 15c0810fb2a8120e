package org.ngnportal.availability.ui;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import org.ngnportal.availability.CallScreening;
import org.ngnportal.availability.RejectedCaller;
import org.ngnportal.availability.RejectedCaller.Kind;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;

/** Those who never come through: callers of a list, and callers without a number. */
final class CallersSection extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 250;

    private final transient Desk desk;
    private final Checkbox anonymous = new Checkbox(Texts.t("availability.anonymous"));
    private final Div list = new Div();
    private final TextField caller = new TextField(Texts.t("availability.callers.field"));
    private final Div form;

    CallersSection(Desk desk) {
        this.desk = desk;
        anonymous.setHelperText(Texts.t("availability.anonymous.help"));
        anonymous.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                desk.change((service, actor) -> service.rejectAnonymous(actor, change.getValue()));
            }
        });
        caller.setHelperText(Texts.t("availability.callers.field.help"));
        caller.setMaxLength(LONGEST);
        caller.setManualValidation(true);
        caller.getElement().setAttribute("autocomplete", "off");
        caller.getElement().setAttribute("autocapitalize", "off");
        caller.addKeyPressListener(Key.ENTER, press -> reject());
        var add = new Button(Texts.t("availability.callers.add"), click -> reject());
        form = new Div(caller, add);
        form.addClassName("availability-form");
        var callers = new Section(Texts.t("availability.callers"), Texts.t("availability.callers.help"));
        callers.addWide(anonymous);
        callers.addWide(list);
        callers.addWide(form);
        getContent().addClassName("availability-part");
        getContent().add(callers);
    }

    void show(CallScreening screening) {
        anonymous.setValue(screening.rejectsAnonymous());
        anonymous.setReadOnly(!screening.changeable());
        form.setVisible(screening.changeable());
        list.removeAll();
        if (screening.rejected().isEmpty()) {
            list.add(new Paragraph(Texts.t("availability.callers.none")));
            return;
        }
        var items = new UnorderedList();
        items.addClassName("availability-list");
        items.getElement().setAttribute("aria-label", Texts.t("availability.callers"));
        screening.rejected().forEach(rejected -> items.add(item(rejected, screening.changeable())));
        list.add(items);
    }

    private ListItem item(RejectedCaller rejected, boolean changeable) {
        var name = words(rejected);
        var what = new Span(name);
        what.addClassName("availability-what");
        var note = new Span(Texts.t(
                switch (rejected.kind()) {
                    case NUMBER -> "availability.callers.number";
                    case DOMAIN -> "availability.callers.domain";
                    case ADDRESS -> "availability.callers.address";
                }));
        note.addClassName("availability-note");
        var item = new ListItem(new Div(what, note));
        if (changeable) {
            var remove = new Button(Icons.decorative(VaadinIcon.TRASH), click -> accept(rejected, name));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.addClassName("availability-icon");
            remove.setAriaLabel(Texts.t("availability.callers.remove", name));
            remove.setTooltipText(Texts.t("availability.callers.remove", name));
            item.add(remove);
        }
        return item;
    }

    private void reject() {
        caller.setInvalid(false);
        boolean done = desk.change((service, actor) -> service.reject(actor, caller.getValue()), refused -> {
            caller.setErrorMessage(Words.refusal(refused));
            caller.setInvalid(true);
        });
        if (done) {
            caller.clear();
        }
        caller.focus();
    }

    private void accept(RejectedCaller rejected, String name) {
        if (desk.change((service, actor) -> service.accept(actor, rejected))) {
            caller.focus();
            Notices.undoable(
                    Texts.t("availability.callers.removed", name),
                    () -> desk.change((service, actor) -> service.reject(actor, rejected.uri())));
        }
    }

    /** A number as people write it, where it is a whole one. */
    private static String words(RejectedCaller rejected) {
        if (rejected.kind() != Kind.NUMBER) {
            return rejected.shown();
        }
        var digits = rejected.digits().orElse("");
        try {
            var phones = PhoneNumberUtil.getInstance();
            var number = phones.parse("+" + digits, null);
            return phones.isValidNumber(number) ? phones.format(number, PhoneNumberFormat.INTERNATIONAL) : digits;
        } catch (NumberParseException partial) {
            return digits;
        }
    }
}
