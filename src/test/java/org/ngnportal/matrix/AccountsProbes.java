package org.ngnportal.matrix;

import java.util.List;
import java.util.Optional;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.Accounts;
import org.ngnportal.accounts.Identity;
import org.ngnportal.accounts.Mailboxes;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.accounts.SubscriberFilter;
import org.ngnportal.accounts.SubscriberSort;
import org.ngnportal.domains.Domains;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.ngnportal.vault.Secret;

/** Subscribers, their mailboxes, and domains. */
final class AccountsProbes {

    private final World world;
    private final Accounts accounts;
    private final Mailboxes mailboxes;

    private AccountsProbes(World world) {
        this.world = world;
        accounts = world.bean(Accounts.class);
        mailboxes = world.bean(Mailboxes.class);
    }

    static List<Probe<?>> all(World world) {
        return new AccountsProbes(world).probes();
    }

    private List<Probe<?>> probes() {
        var account = new Target<>(world::account, this::state);
        var opened = new Target<Subscriber>(
                tenant -> accounts.get(world.administrator(), world.account(tenant))
                        .orElseThrow(),
                subscriber -> state(subscriber.address()));
        var mailbox = new Target<>(this::withMailbox, this::state);
        var domain = new Target<>(tenant -> new DomainName(tenant.domain()), DomainName::value);
        var domains = world.bean(Domains.class);
        return List.of(
                account.shown(
                        "Accounts.find(SubscriberFilter, SubscriberSort, int, int)",
                        Area.SUBSCRIBERS,
                        (by, it) -> accounts
                                .find(
                                        by,
                                        SubscriberFilter.NONE.withText(it.toString()),
                                        SubscriberSort.NEWEST_FIRST,
                                        0,
                                        5)
                                .rows()
                                .stream()
                                .anyMatch(row -> row.address().equals(it))),
                account.shown("Accounts.count()", Area.SUBSCRIBERS, (by, it) -> {
                    int before = accounts.count(by);
                    world.platform().sip().deleteAccount(World.id(it));
                    int after = accounts.count(by);
                    world.add(it);
                    return after == before - 1;
                }),
                account.shown(
                        "Accounts.get(SipAddress)",
                        Area.SUBSCRIBERS,
                        (by, it) -> accounts.get(by, it).isPresent()),
                account.shown("Accounts.exists(SipAddress)", Area.SUBSCRIBERS, accounts::exists),
                account.shown(
                        "Accounts.consequences(SipAddress)",
                        Area.SUBSCRIBERS,
                        (by, it) -> !accounts.consequences(by, it).mailbox()),
                opened.changed(
                        "Accounts.save(Subscriber, Subscriber)",
                        Area.SUBSCRIBERS,
                        Action.CHANGE,
                        (by, it) -> accounts.save(by, it, renamed(it))),
                opened.changed(
                        "Accounts.setGroup(Subscriber, AccountGroup, boolean)",
                        Area.SUBSCRIBERS,
                        Action.CHANGE,
                        (by, it) -> accounts.setGroup(by, it, AccountGroup.MISSED_CALLS, true)),
                opened.changed(
                        "Accounts.setGroup(Subscriber, AccountGroup, boolean): block",
                        Area.SUBSCRIBERS,
                        Action.CHANGE,
                        (by, it) -> accounts.setGroup(by, it, AccountGroup.BLOCKED, true)),
                account.changed("Accounts.delete(SipAddress)", Area.SUBSCRIBERS, Action.DELETE, accounts::delete),
                mailbox.shown(
                        "Mailboxes.find(SipAddress)",
                        Area.SUBSCRIBERS,
                        (by, it) -> mailboxes.find(by, it).isPresent()),
                account.changed(
                        "Mailboxes.add(SipAddress, String, String, Secret, boolean)",
                        Area.SUBSCRIBERS,
                        Action.CHANGE,
                        (by, it) ->
                                mailboxes.add(by, it, "Test Person", "test@example.org", new Secret("4711"), false)),
                mailbox.changed("Mailboxes.remove(SipAddress)", Area.SUBSCRIBERS, Action.CHANGE, mailboxes::remove),
                domain.shown(
                        "Domains.names()",
                        Area.SUBSCRIBERS,
                        (by, it) -> domains.names(by).contains(it)),
                domain.shown("Domains.count()", Area.SUBSCRIBERS, (by, it) -> {
                    int before = domains.count(by);
                    var more = world.domainBeside(it);
                    int after = domains.count(by);
                    world.platform().sip().deleteDomain(more);
                    return after == before + 1;
                }),
                domain.shown("Domains.owns(DomainName)", Area.SUBSCRIBERS, domains::owns));
    }

    private SipAddress withMailbox(Tenant tenant) {
        var address = world.account(tenant, "voicemail");
        world.platform()
                .voicemail()
                .addAccount(VoicemailAccount.of(World.id(address), "Test Person", "test@example.org", "4711", false));
        return address;
    }

    private static Subscriber renamed(Subscriber subscriber) {
        var was = subscriber.identity();
        return subscriber.withIdentity(
                new Identity("Renamed", was.lastName(), was.email(), was.language(), was.timeZone()));
    }

    private Object state(SipAddress address) {
        SipId id = World.id(address);
        return List.of(
                Optional.ofNullable(World.seen(() -> world.platform().sip().getAccount(id))),
                Optional.ofNullable(World.seen(() -> world.platform().sip().getCallDiversions(id))),
                Optional.ofNullable(
                        World.seen(() -> world.platform().voicemail().getAccount(id))));
    }
}
