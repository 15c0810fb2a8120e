package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.Accounts;
import org.ngnportal.accounts.Identity;
import org.ngnportal.accounts.InvalidSubscriberException.Problem;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.accounts.Telephony;
import org.ngnportal.shell.Texts;

/** The fields that are saved together. */
final class SubscriberForm extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient FieldSet fields;
    private final transient IdentityFields identity;
    private final transient TelephonyFields telephony;
    private final transient Runnable changed;
    private transient @Nullable Subscriber base;
    private boolean showing;

    /** @param changed told when what {@link #isChanged()} says may have changed */
    SubscriberForm(Accounts accounts, Permission permission, Runnable changed) {
        this.accounts = accounts;
        this.changed = changed;
        fields = new FieldSet(this::edited, this::problems);
        identity = new IdentityFields(fields, permission.change());
        telephony = new TelephonyFields(fields, permission);
        getContent().addClassName("accounts-form");
        if (!permission.change()) {
            var reason = new Paragraph(Texts.t("accounts.look-only"));
            reason.addClassName("portal-help");
            getContent().add(reason);
        }
        getContent().add(identity.section());
        if (permission.toSeePstn()) {
            getContent().add(telephony.section());
        }
    }

    /** Shows the subscriber and forgets what was edited. */
    void show(Subscriber subscriber) {
        base = subscriber;
        put(subscriber.identity(), subscriber.telephony());
        fields.clear();
        changed.run();
    }

    /** Takes over what changed elsewhere and keeps what was edited here. */
    void rebase(Subscriber current) {
        var former = base;
        if (former == null) {
            show(current);
            return;
        }
        var edited = wanted(former);
        base = current;
        put(
                merge(former.identity(), edited.identity(), current.identity()),
                merge(former.telephony(), edited.telephony(), current.telephony()));
        changed.run();
    }

    boolean isChanged() {
        var was = base;
        return was != null && !wanted(was).equals(was);
    }

    /** The subscriber as it is to be saved. */
    Subscriber wanted(Subscriber opened) {
        return opened.withIdentity(identity.value()).withTelephony(telephony.value());
    }

    void show(List<Problem> problems) {
        fields.show(problems);
    }

    private void put(Identity who, Telephony what) {
        showing = true;
        try {
            identity.show(who);
            telephony.show(what);
        } finally {
            showing = false;
        }
    }

    private void edited() {
        if (!showing) {
            changed.run();
        }
    }

    private List<Problem> problems() {
        var was = base;
        return was == null ? List.of() : accounts.problems(was, wanted(was));
    }

    private static Identity merge(Identity was, Identity edited, Identity is) {
        return new Identity(
                merge(was.firstName(), edited.firstName(), is.firstName()),
                merge(was.lastName(), edited.lastName(), is.lastName()),
                merge(was.email(), edited.email(), is.email()),
                merge(was.language(), edited.language(), is.language()),
                merge(was.timeZone(), edited.timeZone(), is.timeZone()));
    }

    private static Telephony merge(Telephony was, Telephony edited, Telephony is) {
        return new Telephony(
                merge(was.callerId(), edited.callerId(), is.callerId()),
                merge(was.callLimit(), edited.callLimit(), is.callLimit()),
                merge(was.quota(), edited.quota(), is.quota()),
                merge(was.prepaid(), edited.prepaid(), is.prepaid()));
    }

    private static <T> T merge(T was, T edited, T is) {
        return edited.equals(was) ? is : edited;
    }
}
