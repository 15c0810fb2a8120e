package org.ngnportal.accounts;

import java.util.List;
import java.util.Optional;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.springframework.stereotype.Service;

/** Properties of accounts (contract section 4.2) by which features keep what staff decide about a subscriber. */
@Service
public class SubscriberProperties {

    private final AccountAccess access;
    private final Journal journal;

    SubscriberProperties(AccountAccess access, Journal journal) {
        this.access = access;
        this.journal = journal;
    }

    /**
     * The value, hostile text; empty when there is none. May throw {@link org.ngnportal.ngnpro.NgnProException}.
     *
     * @throws IllegalArgumentException for the web password, which nobody reads
     */
    public Optional<String> find(Actor actor, SipAddress address, String name) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        requireHarmless(name);
        return AccountReader.property(access.read(actor, address), name);
    }

    /**
     * Sets a property and writes that down. May throw {@link org.ngnportal.ngnpro.NgnProException}.
     *
     * @param value empty takes it away
     * @throws IllegalArgumentException for the web password
     */
    public void set(
            Actor actor, SipAddress address, String name, String value, String action, List<FieldChange> changes) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.CHANGE);
        requireHarmless(name);
        var account = access.read(actor, address);
        var deed = Deed.of(action, Subject.subscriber(address), changes)
                .ownedBy(AccountAccess.owner(actor, account), AccountAccess.reseller(actor, account));
        journal.during(actor, deed, () -> {
            var sip = access.session(actor).sip();
            var whole = AccountEdits.whole(sip.getAccount(AccountAccess.id(address)))
                    .build();
            sip.updateAccount(
                    value.isEmpty()
                            ? AccountEdits.withoutProperty(whole, name)
                            : AccountEdits.withProperty(whole, name, value));
        });
    }

    private static void requireHarmless(String name) {
        if (AccountReader.WEB_PASSWORD.equals(name)) {
            throw new IllegalArgumentException("the web password is not read");
        }
    }
}
