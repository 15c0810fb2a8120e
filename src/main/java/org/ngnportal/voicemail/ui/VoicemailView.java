package org.ngnportal.voicemail.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.MainLayout;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Needs;
import org.ngnportal.voicemail.OwnMailbox;
import org.ngnportal.voicemail.Voicemail;
import org.ngnportal.voicemail.VoicemailNavigation;
import org.ngnportal.voicemail.VoicemailState;

/** A subscriber's mailbox: whether there is one, which calls reach it, how it is heard and what it says. */
@Route(value = VoicemailNavigation.OWN, layout = MainLayout.class)
@Needs(Area.MY)
@StyleSheet("context://portal/voicemail.css")
class VoicemailView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Voicemail voicemail;
    private final transient Actor actor;

    VoicemailView(Voicemail voicemail, CurrentActor currentActor) {
        this.voicemail = voicemail;
        actor = currentActor.get();
        addClassNames("portal-view", "voicemail");
    }

    @Override
    public String getPageTitle() {
        return Texts.t("voicemail.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        removeAll();
        try {
            show(voicemail.state(actor));
        } catch (NgnProException failure) {
            PlatformBanner.report(failure);
            add(EmptyState.ofPage(VaadinIcon.PLUG, Texts.t("voicemail.missing"), FaultTexts.of(failure)));
        }
    }

    private void show(VoicemailState state) {
        var header = new PageHeader(Texts.t("voicemail.title"), null);
        header.withFacts(
                state.isOn()
                        ? new StateBadge(Tone.GOOD, VaadinIcon.CHECK_CIRCLE_O, Texts.t("voicemail.on"))
                        : new StateBadge(Tone.NEUTRAL, VaadinIcon.CIRCLE_THIN, Texts.t("voicemail.off")));
        add(header);
        if (!state.mayChange()) {
            var reason = new Paragraph(Texts.t("voicemail.read-only"));
            reason.addClassName("portal-help");
            add(reason);
        }
        var changes = new Changes(voicemail, actor, this::refresh);
        state.mailbox()
                .ifPresentOrElse(mailbox -> showMailbox(mailbox, state, changes), () -> showNone(state, changes));
    }

    private void showNone(VoicemailState state, Changes changes) {
        var text = new Paragraph(Texts.t("voicemail.off.text"));
        text.addClassName("voicemail-text");
        add(text);
        if (state.mayChange()) {
            add(new TurnOnForm(state, changes));
        }
    }

    private void showMailbox(OwnMailbox mailbox, VoicemailState state, Changes changes) {
        add(new ReachSection(mailbox, state, changes));
        if (state.mayChange()) {
            add(new MailForm(mailbox, changes), new GreetingForm(mailbox, changes), new PinForm(changes));
            add(new TurnOffSection(changes));
        }
    }
}
