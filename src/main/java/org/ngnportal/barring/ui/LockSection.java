package org.ngnportal.barring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.ngnportal.barring.Barring;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;

/** Lets staff decide whether a subscriber may change his barred numbers. */
final class LockSection extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Barring barring;
    private final transient Actor actor;
    private final transient SipAddress address;
    private final Checkbox lock = new Checkbox(Texts.t("barring.lock"));

    LockSection(Barring barring, Actor actor, SipAddress address) {
        this.barring = barring;
        this.actor = actor;
        this.address = address;
        var section = new Section(Texts.t("barring.lock.title"));
        section.addWide(content());
        getContent().add(section);
    }

    private Component content() {
        lock.setHelperText(Texts.t("barring.lock.help"));
        try {
            lock.setValue(barring.isLocked(actor, address));
        } catch (NgnProException failure) {
            return new Paragraph(FaultTexts.of(failure));
        }
        lock.setReadOnly(!Rights.allows(actor, Area.SUBSCRIBERS, Action.CHANGE));
        lock.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                set(change.getValue());
            }
        });
        return lock;
    }

    private void set(boolean locked) {
        try {
            barring.lock(actor, address, locked);
            Notices.undoable(Texts.t(locked ? "barring.lock.locked" : "barring.lock.unlocked"), () -> {
                lock.setValue(!locked);
                set(!locked);
            });
        } catch (NgnProException failure) {
            lock.setValue(!locked);
            Notices.problem(failure, Texts.t("barring.lock.doing"));
        }
    }
}
