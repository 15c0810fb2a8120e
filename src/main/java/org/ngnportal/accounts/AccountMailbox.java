package org.ngnportal.accounts;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.tenancy.TenantSettings;

/**
 * The mailbox of one account and the calls that reach it, as the platform keeps them (contract sections 3.7, 3.14 and 6.5).
 * Every method may throw {@link NgnProException}; those that change something can be repeated.
 */
public final class AccountMailbox {

    private final NgnProSession platform;
    private final SipId id;
    private final TenantSettings settings;

    AccountMailbox(NgnProSession platform, SipId id, TenantSettings settings) {
        this.platform = platform;
        this.id = id;
        this.settings = settings;
    }

    /** @param settings of the tenant whose account it is */
    public static AccountMailbox of(NgnProSession platform, SipId id, TenantSettings settings) {
        return new AccountMailbox(platform, id, settings);
    }

    /** @param settings of the tenant whose account it is */
    public static AccountMailbox of(OwnLine line, TenantSettings settings) {
        return new AccountMailbox(line.platform(), line.id(), settings);
    }

    /** Empty when there is none. */
    public Optional<VoicemailAccount> find() {
        return platform.voicemail().findAccount(id);
    }

    /** All diversions of the account. */
    public CallDiversions diversions() {
        return platform.sip().getCallDiversions(id);
    }

    /** Where calls go to reach the mailbox, as far as its number is known. */
    public MailboxDiversions target() {
        return target(find().orElse(null));
    }

    /**
     * As {@link #target()}.
     *
     * @param mailbox what was read already; null when there is none
     */
    public MailboxDiversions target(@Nullable VoicemailAccount mailbox) {
        return MailboxDiversions.of(settings, mailbox == null ? "" : AccountReader.text(mailbox.mailbox()));
    }

    /** Adds the mailbox if there is none, then lets it {@linkplain #receive receive} calls. */
    public void add(VoicemailAccount added, Set<MailboxCondition> replaced) {
        AccountAccess.ignoring(
                FaultCode.VOICEMAIL_EXISTS, () -> platform.voicemail().addAccount(added));
        receive(replaced);
    }

    /**
     * Sends calls to the mailbox when it could answer, except those that go somewhere else.
     *
     * @param replaced when calls that go somewhere else shall go to the mailbox nevertheless
     */
    public void receive(Set<MailboxCondition> replaced) {
        var now = diversions();
        var wanted = target().added(now, replaced);
        if (!wanted.equals(now)) {
            platform.sip().setCallDiversions(id, wanted);
        }
        if (!isMember()) {
            platform.sip().joinGroup(id, AccountGroup.VOICEMAIL.wireName());
        }
    }

    /** Ends the diversions to the mailbox and no others, then deletes it with its messages. */
    public void remove() {
        var now = diversions();
        var remaining = target().removed(now);
        if (!remaining.equals(now)) {
            platform.sip().setCallDiversions(id, remaining);
        }
        platform.voicemail().removeAccount(id);
        if (isMember()) {
            platform.sip().leaveGroup(id, AccountGroup.VOICEMAIL.wireName());
        }
    }

    private boolean isMember() {
        return AccountReader.groupNames(platform.sip().getAccount(id)).contains(AccountGroup.VOICEMAIL.wireName());
    }
}
