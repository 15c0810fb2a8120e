package org.ngnportal.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.vault.Secret;

/**
 * A subscriber's own account, as it stood when it was {@linkplain OwnLines asked for}, and the way to the platform about
 * it. Nobody can name another one.
 */
public final class OwnLine {

    private static final Duration DEFAULT_NO_ANSWER = Duration.ofSeconds(35);

    private final Actor actor;
    private final SipAddress address;
    private final SipAccount account;
    private final NgnProSession platform;
    private final Journal journal;

    OwnLine(Actor actor, SipAddress address, SipAccount account, NgnProSession platform, Journal journal) {
        this.actor = actor;
        this.address = address;
        this.account = account;
        this.platform = platform;
        this.journal = journal;
    }

    public SipAddress address() {
        return address;
    }

    /** The key of the account in calls to the platform. */
    public SipId id() {
        return AccountAccess.id(address);
    }

    /** What the platform says of it. */
    public Subscriber subscriber() {
        return AccountReader.subscriber(address, account);
    }

    /** Whether the actor may change something about it: not when he only looks, nor when it is blocked. */
    public boolean mayChange() {
        return Rights.allows(actor, Area.MY, Action.CHANGE) && !subscriber().isIn(AccountGroup.BLOCKED);
    }

    /** How long it rings until nobody answers (contract section 3.3). */
    public Duration noAnswer() {
        int seconds = AccountReader.number(account.timeout());
        return seconds <= 0 ? DEFAULT_NO_ANSWER : Duration.ofSeconds(seconds);
    }

    /** Key for emergency calls; empty when there is none. */
    public String region() {
        return AccountReader.text(account.region());
    }

    /** What completes short numbers; empty when nothing does. */
    public String quickDial() {
        return AccountReader.text(account.quickdialPrefix());
    }

    /**
     * A property of the account (contract section 4.2), hostile text; empty when there is none.
     *
     * @throws IllegalArgumentException for the web password, which nobody reads
     */
    public Optional<String> property(String name) {
        if (AccountReader.WEB_PASSWORD.equals(name)) {
            throw new IllegalArgumentException("the web password is not read");
        }
        return AccountReader.property(account, name);
    }

    /** Whether the subscriber signs in with another password than his telephones. */
    public boolean hasWebPassword() {
        return AccountReader.property(account, AccountReader.WEB_PASSWORD).isPresent();
    }

    /** The SIP password, where the platform keeps it readable; empty where it keeps digests (contract section 6.1). */
    public Optional<Secret> sipPassword() {
        return Optional.ofNullable(account.password())
                .filter(password -> !password.isBlank())
                .filter(password -> PasswordDigests.parse(password).isEmpty())
                .map(Secret::new);
    }

    /** The platform as the subscriber reaches it; only to be asked about {@link #id()}. */
    public NgnProSession platform() {
        return platform;
    }

    /** Makes a change and writes it down. May throw {@link NgnProException}. */
    public void change(String action, List<FieldChange> changes, Runnable change) {
        var deed = Deed.of(action, Subject.subscriber(address), changes).ownedBy(AccountAccess.owner(actor, account));
        journal.during(actor, deed, change);
    }

    /**
     * Changes fields of the account itself, as it is on the platform now, and writes that down. May throw
     * {@link NgnProException}.
     */
    public void edit(String action, List<FieldChange> changes, Consumer<OwnEdit> edits) {
        change(action, changes, () -> note(edits));
    }

    /**
     * Changes fields of the account itself that nobody asked for, as a part of a change that is being written down. May
     * throw {@link NgnProException}.
     */
    public void note(Consumer<OwnEdit> edits) {
        var edit = new OwnEdit(platform.sip().getAccount(id()));
        edits.accept(edit);
        platform.sip().updateAccount(edit.account());
    }
}
