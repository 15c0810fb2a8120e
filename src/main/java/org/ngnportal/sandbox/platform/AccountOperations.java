package org.ngnportal.sandbox.platform;

import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAccountList;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipQuery;

/** SIP accounts of one caller (contract sections 2.1 and 3.3). */
final class AccountOperations {

    /** What {@code <autoincrement>} gives in a domain without numeric usernames. */
    static final long FIRST_NUMBER = 1001;

    private final Caller caller;
    private final Stores stores;
    private final AccountFields fields;
    private final AccountRules rules;
    private final Owners owners;
    private final AliasStore aliases;

    AccountOperations(Caller caller, Stores stores) {
        this.caller = caller;
        this.stores = stores;
        this.fields = new AccountFields(stores);
        this.rules = new AccountRules(caller);
        this.owners = new Owners(caller, stores);
        this.aliases = new AliasStore(stores);
    }

    SipAccount add(SipAccount sent) {
        var name = Checked.domain(sent.id() == null ? null : sent.id().domain());
        var domain = stores.domains()
                .lock(name)
                .filter(found -> caller.sees(found.customer(), found.reseller()))
                .orElseThrow(() -> Faults.noDomain(name));
        caller.requireActive();
        var id = new SipId(username(sent, name), name);
        if (stores.accounts().find(id).isPresent()) {
            throw Faults.of(FaultCode.ACCOUNT_EXISTS, "SIP account " + id + " already exists");
        }
        if (aliases.exists(id)) {
            throw Faults.of(FaultCode.ALIAS_EXISTS, id + " cannot be a SIP account, the SIP alias already exists");
        }
        int owner = owners.added(sent.owner());
        var account = rules.settle(null, fields.added(id, domain, owner, sent), false);
        if (!caller.isAdministrator()) {
            new Credits(stores).requireRoomFor(Credit.SIP_ACCOUNTS, domain.customer(), domain.reseller(), owner);
        }
        return stores.accounts().add(account).wire();
    }

    SipAccount update(SipAccount sent) {
        var stored = lock(sent.id());
        int owner = owners.changed(sent.owner(), stored.row().owner());
        boolean mailbox = stores.mailboxes().exists(stored.row().key());
        return save(rules.settle(stored, fields.changed(stored, owner, sent), mailbox))
                .wire();
    }

    void delete(SipId id) {
        var row = lock(id).row();
        stores.accounts().delete(row.key());
        aliases.deleteLeadingTo(row.id(), row.reseller());
    }

    SipAccount get(SipId id) {
        return find(id).wire();
    }

    SipAccountList list(SipQuery query) {
        return new AccountLists(caller, stores).list(query);
    }

    /** The account, if the caller may see it. */
    Account find(@Nullable SipId id) {
        var key = key(id);
        return stores.accounts().find(key).filter(this::visible).orElseThrow(() -> Faults.noAccount(key));
    }

    /** As {@link #find}, for a change. */
    Account lock(@Nullable SipId id) {
        var key = key(id);
        return stores.accounts().lock(key).filter(this::visible).orElseThrow(() -> Faults.noAccount(key));
    }

    /** Stores a changed account under a new date of change. */
    Account save(Account changed) {
        var date = stores.stamps().after(changed.row().changeDate());
        var account = changed.with(changed.row().changedAt(date));
        stores.accounts().update(account);
        return account;
    }

    private boolean visible(Account account) {
        return caller.sees(account.row().customer(), account.row().reseller());
    }

    /** An address as it is kept; of nothing, one that nobody has. */
    static SipId key(@Nullable SipId sent) {
        return sent == null
                ? new SipId("", "")
                : new SipId(Checked.lower(sent.username()), Checked.lower(sent.domain()));
    }

    private String username(SipAccount sent, String domain) {
        var asked = sent.id() == null ? null : sent.id().username();
        if (!SipId.AUTOINCREMENT.equals(asked)) {
            return Checked.username(asked);
        }
        boolean digests = StoredPassword.isDigests(sent.password())
                || (sent.properties() != null
                        && sent.properties().stream().anyMatch(property -> StoredPassword.isDigests(property.value())));
        if (digests) {
            throw Faults.invalid(
                    "passwords must be in clear with " + SipId.AUTOINCREMENT + ": digests depend on the username");
        }
        long number = stores.accounts()
                .highestNumber(domain)
                .map(highest -> highest + 1)
                .orElse(FIRST_NUMBER);
        while (aliases.exists(new SipId(String.valueOf(number), domain))) {
            number++;
        }
        return String.valueOf(number);
    }
}
