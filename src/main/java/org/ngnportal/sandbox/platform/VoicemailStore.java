package org.ngnportal.sandbox.platform;

import java.util.Map;
import java.util.Optional;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of mailboxes, at most one per account (contract section 3.14). */
final class VoicemailStore {

    private final JdbcClient db;

    VoicemailStore(JdbcClient db) {
        this.db = db;
    }

    /** A mailbox as it is kept. */
    record Mailbox(String mailbox, String name, String email, String pin, String info, boolean deleteMailed) {

        VoicemailAccount wire(SipId id) {
            return new VoicemailAccount(
                    id, mailbox, name, email, pin, info, new VoicemailAccount.Options(deleteMailed), Map.of());
        }

        Mailbox withInfo(String text) {
            return new Mailbox(mailbox, name, email, pin, text, deleteMailed);
        }

        @Override
        public String toString() {
            return "Mailbox[" + mailbox + "]";
        }
    }

    /** A number no mailbox ever had. */
    String nextNumber() {
        return db.sql("select next value for mailbox_number")
                .query(String.class)
                .single();
    }

    Optional<Mailbox> find(long account) {
        return db.sql("select * from voicemail where account = :account")
                .param("account", account)
                .query((row, number) -> new Mailbox(
                        row.getString("mailbox"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("pin"),
                        row.getString("info"),
                        row.getBoolean("delete_mailed")))
                .optional();
    }

    boolean exists(long account) {
        return find(account).isPresent();
    }

    /** Adds the mailbox or replaces what is there. */
    void put(long account, Mailbox box) {
        db.sql("""
                        merge into voicemail (account, mailbox, name, email, pin, info, delete_mailed) key (account)
                        values (:account, :mailbox, :name, :email, :pin, :info, :deleteMailed)
                        """)
                .param("account", account)
                .param("mailbox", box.mailbox())
                .param("name", box.name())
                .param("email", box.email())
                .param("pin", box.pin())
                .param("info", box.info())
                .param("deleteMailed", box.deleteMailed())
                .update();
    }

    /** Adds the greeting of a mailbox or replaces the one there is. */
    void putGreeting(long account, byte[] audio) {
        db.sql("merge into voicemail_greeting (account, audio) key (account) values (:account, :audio)")
                .param("account", account)
                .param("audio", audio)
                .update();
    }

    void dropGreeting(long account) {
        db.sql("delete from voicemail_greeting where account = :account")
                .param("account", account)
                .update();
    }

    void delete(long account) {
        db.sql("delete from voicemail where account = :account")
                .param("account", account)
                .update();
    }
}
