package org.ngnportal.sandbox;

import static org.ngnportal.sandbox.RunningSandbox.added;
import static org.ngnportal.sandbox.RunningSandbox.admin;

import java.util.List;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.VoicemailAccount;

/** Mailboxes: who sees the account sees its mailbox. */
final class VoicemailProbes {

    /** An account with a mailbox. */
    static final Target<SipId> MAILBOX = new Target<>(
            FaultCode.ACCOUNT_NOT_FOUND,
            VoicemailProbes::addedBox,
            id -> admin().voicemail().getAccount(id));

    /** An account without. */
    private static final Target<SipId> NONE = new Target<>(
            FaultCode.ACCOUNT_NOT_FOUND,
            tenant -> added(tenant.domain()),
            id -> admin().voicemail().getAccount(id));

    /** A WAV file that lacks most of its sound. */
    private static final String SECOND_OF_SILENCE = "UklGRmQfAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YUAfAAAAAAAA";

    private VoicemailProbes() {}

    static List<Probe<?>> all() {
        return List.of(
                NONE.probe(
                        "Voicemail.addAccount",
                        (session, id) -> session.voicemail().addAccount(box(id, "4321"))),
                MAILBOX.probe(
                        "Voicemail.updateAccount",
                        (session, id) -> session.voicemail().updateAccount(box(id, "4321"))),
                MAILBOX.probe(
                        "Voicemail.deleteAccount",
                        (session, id) -> session.voicemail().deleteAccount(id)),
                MAILBOX.probe(
                        "Voicemail.getAccount",
                        (session, id) -> session.voicemail().getAccount(id)),
                MAILBOX.probe(
                        "Voicemail.setAnnouncement",
                        (session, id) -> session.voicemail().setAnnouncement(id, SECOND_OF_SILENCE)));
    }

    private static SipId addedBox(Tenant tenant) {
        var id = added(tenant.domain());
        admin().voicemail().addAccount(box(id, "1234"));
        return id;
    }

    private static VoicemailAccount box(SipId id, String pin) {
        return VoicemailAccount.of(id, "Test Person", "test@example.org", pin, false);
    }
}
