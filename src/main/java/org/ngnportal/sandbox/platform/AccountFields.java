package org.ngnportal.sandbox.platform;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAclEntry;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.sandbox.platform.DomainStore.DomainRow;
import org.ngnportal.sip.SipAddress;

/**
 * Reads what a request says of an account: absent is unchanged, empty clears, lists replace (contract section 3.3). Values
 * are checked, rights are not.
 */
final class AccountFields {

    static final int NO_ANSWER_DEFAULT = 35;
    private static final int NO_ANSWER_LONGEST = 900;
    private static final int HIGHEST_CALL_LIMIT = 10_000;
    private static final int HIGHEST_QUOTA = 10_000_000;
    private static final String WEB_PASSWORD = "web_password";

    private final Stores stores;

    AccountFields(Stores stores) {
        this.stores = stores;
    }

    /** A new account in the domain. */
    Account added(SipId id, DomainRow domain, int owner, SipAccount sent) {
        var address = new SipAddress(id.username(), id.domain());
        boolean keepClear = stores.passwordMode().keepsClear(stores.properties(), domain.reseller());
        var password = sent.password();
        if (password == null || password.isEmpty()) {
            throw Faults.invalid("password of " + id + " is missing");
        }
        var now = stores.stamps().now();
        var blank = new AccountRow(
                0,
                id.username(),
                id.domain(),
                domain.customer(),
                domain.reseller(),
                owner,
                StoredPassword.of(address, password, keepClear),
                "Account",
                id.username(),
                "",
                "Europe/Amsterdam",
                "",
                "",
                "",
                NO_ANSWER_DEFAULT,
                0,
                0,
                false,
                now,
                now);
        var empty = new Account(blank, Collections.emptySortedSet(), Collections.emptySortedMap(), List.of());
        return merged(empty, owner, sent, keepClear);
    }

    /** The stored account with the changes of the request. */
    Account changed(Account stored, int owner, SipAccount sent) {
        return merged(
                stored,
                owner,
                sent,
                stores.passwordMode()
                        .keepsClear(stores.properties(), stored.row().reseller()));
    }

    private Account merged(Account stored, int owner, SipAccount sent, boolean keepClear) {
        var old = stored.row();
        var address = new SipAddress(old.username(), old.domain());
        var row = new AccountRow(
                old.key(),
                old.username(),
                old.domain(),
                old.customer(),
                old.reseller(),
                owner,
                password(sent.password(), old.secret(), address, keepClear),
                Checked.text(sent.firstName(), old.firstName(), 64, "firstName of " + address),
                Checked.text(sent.lastName(), old.lastName(), 64, "lastName of " + address),
                Checked.email(sent.email(), old.email(), 64, "email of " + address),
                Checked.timeZone(sent.timezone(), old.timeZone()),
                Checked.callerId(sent.rpid(), old.rpid()),
                Checked.text(sent.region(), old.region(), 64, "region of " + address),
                Checked.digits(sent.quickdialPrefix(), old.quickdial(), 32, "quickdialPrefix of " + address),
                Checked.number(sent.timeout(), old.noAnswer(), NO_ANSWER_LONGEST, "timeout of " + address),
                Checked.number(sent.callLimit(), old.callLimit(), HIGHEST_CALL_LIMIT, "callLimit of " + address),
                Checked.number(sent.quota(), old.quota(), HIGHEST_QUOTA, "quota of " + address),
                Objects.requireNonNullElse(sent.prepaid(), old.prepaid()),
                old.createDate(),
                old.changeDate());
        var groups = sent.groups() == null ? stored.groups() : Groups.named(sent.groups());
        var properties = sent.properties() == null
                ? stored.properties()
                : properties(sent.properties(), stored.properties(), address, keepClear);
        return new Account(row, groups, properties, sent.acl() == null ? stored.acl() : acl(sent.acl()));
    }

    private static StoredPassword password(
            @Nullable String sent, StoredPassword stored, SipAddress address, boolean keepClear) {
        if (sent == null || sent.isEmpty() || sent.equals(stored.clear())) {
            return stored;
        }
        return StoredPassword.of(address, sent, keepClear);
    }

    private static SortedMap<String, String> properties(
            List<SipProperty> sent, SortedMap<String, String> stored, SipAddress address, boolean keepClear) {
        var properties = new TreeMap<String, String>();
        for (var property : sent) {
            if (property.name() == null || property.name().isBlank()) {
                continue;
            }
            var name = Checked.fits(property.name().strip(), 64, "property name of " + address);
            var value = Checked.text(property.value(), "", 4000, "property " + name + " of " + address);
            if (!name.equals(WEB_PASSWORD)) {
                properties.put(name, value);
            } else if (!value.isEmpty() && !value.equals("remove")) {
                properties.put(
                        name, value.equals(stored.get(name)) ? value : StoredPassword.web(address, value, keepClear));
            }
        }
        return properties;
    }

    private static List<SipAclEntry> acl(List<SipAclEntry> sent) {
        return sent.stream()
                .map(entry -> new SipAclEntry(
                        Checked.address(entry.ip()),
                        Checked.number(entry.mask(), 32, 32, "mask in the access list"),
                        entry.tag() == null || entry.tag().isBlank()
                                ? null
                                : Checked.fits(entry.tag().strip(), 64, "tag in the access list")))
                .toList();
    }
}
