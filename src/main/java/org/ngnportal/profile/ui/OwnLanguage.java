package org.ngnportal.profile.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Optional;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.profile.Profile;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.CurrentActor.NobodySignedInException;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro.ImpersonationEndedException;
import org.springframework.stereotype.Component;

/**
 * A subscriber who has chosen a language meets every page in it, whatever his browser asks for. Who has chosen none, and
 * who acts as him, goes on in the browser's.
 */
@Component
class OwnLanguage implements VaadinServiceInitListener {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final String ASKED = OwnLanguage.class.getName();

    private final transient CurrentActor currentActor;
    private final transient OwnLines lines;

    OwnLanguage(CurrentActor currentActor, OwnLines lines) {
        this.currentActor = currentActor;
        this.lines = lines;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> speak(init.getUI()));
    }

    private void speak(UI ui) {
        try {
            if (currentActor.get() instanceof Actor.Subscriber subscriber) {
                speak(ui, ui.getSession(), subscriber);
            }
        } catch (NobodySignedInException | ImpersonationEndedException | NgnProException | DeniedException notNow) {
            // in the browser's language, then
        }
    }

    /** Asks the platform once in a session. */
    private void speak(UI ui, VaadinSession session, Actor.Subscriber subscriber) {
        if (!subscriber.username().equals(session.getAttribute(ASKED))) {
            chosen(subscriber).ifPresent(session::setLocale);
            session.setAttribute(ASKED, subscriber.username());
        }
        ui.setLocale(session.getLocale());
    }

    private Optional<Locale> chosen(Actor.Subscriber subscriber) {
        return lines.toSee(subscriber)
                .property("language")
                .filter(Profile.LANGUAGES::contains)
                .map(Locale::of);
    }
}
