package org.ngnportal.imports.internal;

import java.util.EnumMap;
import java.util.Map;
import org.ngnportal.accounts.MailboxDiversions;
import org.ngnportal.imports.Cells;
import org.ngnportal.imports.ImportField;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.TenantSettings;

/**
 * Mailbox and diversions of an account, which have to be asked for one by one.
 *
 * @param mailbox whether the mailbox itself is of interest, not only whether there is one
 */
record Parts(boolean mailbox, boolean diversions) {

    static Parts of(java.util.Set<ImportField> fields) {
        return new Parts(
                fields.contains(ImportField.DELETE_AFTER_MAILING) || fields.contains(ImportField.PIN),
                ImportField.DIVERSIONS.stream().anyMatch(fields::contains));
    }

    boolean isAnything() {
        return mailbox || diversions;
    }

    /**
     * What was read.
     *
     * @param pin empty when there is no mailbox or the platform tells none
     */
    record Read(Map<ImportField, String> values, String pin) {

        @Override
        public String toString() {
            return "Read[***]";
        }
    }

    /** @param member whether the account is a member of the group of those with a mailbox */
    Read read(NgnProSession session, SipAddress address, boolean member, TenantSettings settings) {
        var id = Addresses.id(address);
        var values = new EnumMap<ImportField, String>(ImportField.class);
        var found = mailbox && member ? session.voicemail().findAccount(id).orElse(null) : null;
        if (mailbox) {
            LiveValues.mailbox(values, found);
        }
        if (diversions) {
            var now = session.sip().getCallDiversions(id);
            var whole = found != null || !member || !leadsToServer(now, settings)
                    ? found
                    : session.voicemail().findAccount(id).orElse(null);
            LiveValues.diversions(values, now, MailboxDiversions.of(settings, number(whole)));
        }
        return new Read(values, found == null || found.password() == null ? "" : found.password());
    }

    /** Whether calls may go to the mailbox by its address, which only the mailbox tells. */
    private static boolean leadsToServer(org.ngnportal.ngnpro.CallDiversions now, TenantSettings settings) {
        var server = settings.property("voicemail_server");
        return server.isPresent()
                && ImportField.DIVERSIONS.stream()
                        .map(field -> LiveValues.target(field, now))
                        .anyMatch(target -> target != null && isAt(target, server.get()));
    }

    private static boolean isAt(DiversionTarget target, String server) {
        return target.address()
                .filter(address -> address.endsWith("@" + server))
                .isPresent();
    }

    static String number(@org.jspecify.annotations.Nullable VoicemailAccount mailbox) {
        return mailbox == null || mailbox.mailbox() == null
                ? ""
                : mailbox.mailbox().strip();
    }

    static boolean hasMailbox(Map<ImportField, String> values) {
        return Cells.YES.equals(values.get(ImportField.VOICEMAIL));
    }
}
