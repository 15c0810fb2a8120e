package org.ngnportal.glance.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.selfcare.HomeCard;
import org.ngnportal.selfcare.HomePart;
import org.ngnportal.selfcare.SelfcareNavigation;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.voicemail.Voicemail;
import org.ngnportal.voicemail.VoicemailState;
import org.springframework.stereotype.Component;

/** Whether there is a mailbox, and how one hears it. */
@Component
class VoicemailCard implements HomePart {

    private static final String PATH = SelfcareNavigation.HOME + "/voicemail";

    private final Voicemail voicemail;

    VoicemailCard(Voicemail voicemail) {
        this.voicemail = voicemail;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Content read(Actor actor) {
        var state = voicemail.state(actor);
        return () -> card(state);
    }

    private static HomeCard card(VoicemailState state) {
        var card = new HomeCard(VaadinIcon.RECORDS, Texts.t("glance.voicemail"), PATH)
                .headline(
                        Texts.t(state.isOn() ? "glance.voicemail.on" : "glance.voicemail.off"),
                        state.isOn() ? Tone.GOOD : Tone.NEUTRAL);
        return state.isOn() && !state.code().isEmpty()
                ? card.line(Texts.t("glance.voicemail.code", state.code()))
                : card;
    }
}
