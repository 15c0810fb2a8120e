package org.ngnportal.sandbox.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.AliasQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipAliasList;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sandbox.platform.AliasStore.AliasRow;

/** Aliases of one caller (contract sections 2.1 and 3.5). */
final class AliasOperations {

    private static final Pattern TARGET_USER = Pattern.compile("[^\\s@<>\"]{1,64}");
    private static final Map<String, String> ORDER = order();

    private final Caller caller;
    private final Stores stores;
    private final Owners owners;
    private final AliasStore aliases;

    AliasOperations(Caller caller, Stores stores) {
        this.caller = caller;
        this.stores = stores;
        this.owners = new Owners(caller, stores);
        this.aliases = new AliasStore(stores);
    }

    SipAlias addAlias(SipAlias sent) {
        var name = Checked.domain(sent.id() == null ? null : sent.id().domain());
        var domain = stores.domains()
                .lock(name)
                .filter(found -> caller.sees(found.customer(), found.reseller()))
                .orElseThrow(() -> Faults.noDomain(name));
        caller.requireActive();
        var id = new SipId(Checked.username(sent.id() == null ? null : sent.id().username()), name);
        requireFree(id);
        if (sent.target() == null) {
            throw Faults.invalid("target of the alias " + id + " is missing");
        }
        int owner = owners.added(sent.owner());
        var row = new AliasRow(
                id,
                target(id, sent.target()),
                domain.customer(),
                domain.reseller(),
                owner,
                stores.stamps().now());
        if (!caller.isAdministrator()) {
            new Credits(stores).requireRoomFor(Credit.SIP_ALIASES, domain.customer(), domain.reseller(), owner);
        }
        aliases.add(row);
        return row.wire();
    }

    SipAlias updateAlias(SipAlias sent) {
        var stored = lock(sent.id());
        int owner = owners.changed(sent.owner(), stored.owner());
        var row = new AliasRow(
                stored.id(),
                sent.target() == null ? stored.target() : target(stored.id(), sent.target()),
                stored.customer(),
                stored.reseller(),
                owner,
                stores.stamps().after(stored.changeDate()));
        aliases.update(row);
        return row.wire();
    }

    void deleteAlias(SipId id) {
        aliases.delete(lock(id).id());
    }

    SipAlias getAlias(SipId sent) {
        var id = AccountOperations.key(sent);
        return aliases.find(id)
                .filter(this::visible)
                .orElseThrow(() -> Faults.noAlias(id))
                .wire();
    }

    SipAliasList getAliases(AliasQuery query) {
        var where = where(Objects.requireNonNullElse(query.filter(), AliasQuery.Filter.ALL));
        var page = aliases.page(where, Paging.of(where, query.orderBy(), query.range(), ORDER, "l.id"));
        return new SipAliasList(page.rows().stream().map(AliasRow::wire).toList(), page.total());
    }

    private AliasRow lock(@Nullable SipId sent) {
        var id = AccountOperations.key(sent);
        return aliases.lock(id).filter(this::visible).orElseThrow(() -> Faults.noAlias(id));
    }

    private boolean visible(AliasRow row) {
        return caller.sees(row.customer(), row.reseller());
    }

    /** An address is an account's or an alias', never both; who asks holds the lock of the domain. */
    private void requireFree(SipId id) {
        if (stores.accounts().find(id).isPresent()) {
            throw Faults.of(FaultCode.ACCOUNT_EXISTS, "SIP account " + id + " already exists");
        }
        if (aliases.exists(id)) {
            throw Faults.of(FaultCode.ALIAS_EXISTS, "SIP alias " + id + " already exists");
        }
    }

    private static SipId target(SipId alias, SipId sent) {
        var username = Checked.lower(sent.username());
        if (!TARGET_USER.matcher(username).matches()) {
            throw Faults.invalid("target of the alias " + alias + " is not an address user@domain");
        }
        var target = new SipId(username, Checked.domain(sent.domain()));
        if (target.equals(alias)) {
            throw Faults.invalid("the alias " + alias + " cannot lead to itself");
        }
        return target;
    }

    private Where where(AliasQuery.Filter filter) {
        var where = new Where();
        Ownership.narrow(
                where,
                caller,
                stores.customers(),
                new Ownership.Columns("l.customer", "l.reseller"),
                filter.customer(),
                filter.reseller());
        return where.lower("l.username", filter.aliasUsername())
                .lower("l.domain", filter.aliasDomain())
                .lower("l.target_username", filter.targetUsername())
                .lower("l.target_domain", filter.targetDomain())
                .number("l.owner", filter.owner());
    }

    private static Map<String, String> order() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("changeDate", "l.change_date");
        columns.put("aliasUsername", "l.username, l.domain");
        columns.put("aliasDomain", "l.domain, l.username");
        columns.put("targetUsername", "l.target_username, l.target_domain");
        columns.put("targetDomain", "l.target_domain, l.target_username");
        return columns;
    }
}
