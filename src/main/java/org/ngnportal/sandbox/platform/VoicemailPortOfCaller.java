package org.ngnportal.sandbox.platform;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.ngnpro.VoicemailPort;
import org.ngnportal.sandbox.platform.VoicemailStore.Mailbox;

/** The Voicemail port as one caller meets it (contract section 3.14): who sees an account sees its mailbox. */
final class VoicemailPortOfCaller implements VoicemailPort {

    private static final int LONGEST_PIN = 16;

    private final VoicemailStore mailboxes;
    private final AccountOperations accounts;

    VoicemailPortOfCaller(Caller caller, Stores stores) {
        mailboxes = stores.mailboxes();
        accounts = new AccountOperations(caller, stores);
    }

    @Override
    public VoicemailAccount addAccount(VoicemailAccount sent) {
        var account = accounts.lock(sent.sipId());
        var row = account.row();
        if (mailboxes.exists(row.key())) {
            throw Faults.of(FaultCode.VOICEMAIL_EXISTS, "Voicemail account of " + row.id() + " already exists");
        }
        var pin = pin(sent.password(), "", row.id());
        if (pin.isEmpty()) {
            throw Faults.invalid("PIN of the mailbox of " + row.id() + " is missing");
        }
        var name = (row.firstName() + " " + row.lastName()).strip();
        var box = merged(new Mailbox(mailboxes.nextNumber(), name, row.email(), pin, "", false), sent, row.id());
        mailboxes.put(row.key(), box);
        accounts.save(account.withGroup(Groups.VOICEMAIL));
        return box.wire(row.id());
    }

    @Override
    public VoicemailAccount updateAccount(VoicemailAccount sent) {
        var account = accounts.lock(sent.sipId());
        var box = merged(mailbox(account), sent, account.row().id());
        mailboxes.put(account.row().key(), box);
        return box.wire(account.row().id());
    }

    @Override
    public void deleteAccount(SipId sipId) {
        var account = accounts.lock(sipId);
        mailbox(account);
        mailboxes.delete(account.row().key());
        accounts.save(account.withoutGroup(Groups.VOICEMAIL));
    }

    @Override
    public VoicemailAccount getAccount(SipId sipId) {
        var account = accounts.find(sipId);
        return mailbox(account).wire(account.row().id());
    }

    @Override
    public void setAnnouncement(SipId sipId, String message) {
        var account = accounts.lock(sipId);
        var box = mailbox(account);
        long key = account.row().key();
        if (message.isBlank()) {
            mailboxes.dropGreeting(key);
            mailboxes.put(key, box.withInfo(""));
        } else {
            var greeting = Greeting.of(message);
            mailboxes.putGreeting(key, greeting.audio());
            mailboxes.put(key, box.withInfo(greeting.info()));
        }
    }

    private Mailbox mailbox(Account account) {
        return mailboxes
                .find(account.row().key())
                .orElseThrow(() -> Faults.of(
                        FaultCode.VOICEMAIL_NOT_FOUND,
                        "Voicemail account of " + account.row().id() + " does not exist"));
    }

    private static Mailbox merged(Mailbox held, VoicemailAccount sent, SipId id) {
        var delete = sent.options() == null ? null : sent.options().delete();
        return new Mailbox(
                held.mailbox(),
                Checked.text(sent.name(), held.name(), 128, "name of the mailbox of " + id),
                Checked.email(sent.email(), held.email(), 128, "email of the mailbox of " + id),
                pin(sent.password(), held.pin(), id),
                held.info(),
                Objects.requireNonNullElse(delete, held.deleteMailed()));
    }

    private static String pin(@Nullable String sent, String held, SipId id) {
        return sent == null || sent.isEmpty()
                ? held
                : Checked.digits(sent, held, LONGEST_PIN, "PIN of the mailbox of " + id);
    }
}
