package org.ngnportal.imports.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.imports.internal.Pages.Page;
import org.ngnportal.ngnpro.AliasQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Delegation;

/**
 * Accounts and aliases that the rows of a file are about. Where many rows are about a domain, the domain is read page by
 * page, and of it only what the file names is kept; where few are, each is asked for.
 */
final class Directory {

    private final NgnProSession session;
    private final Claims claims;
    private final Delegation delegation;
    private final boolean passwords;

    /** Domains that were read, with what the file names of them. */
    private final Map<String, Map<String, Known>> accounts = new HashMap<>();

    private final Map<String, Map<String, SipAddress>> aliases = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> targets = new HashMap<>();
    private final Set<String> small = new HashSet<>();

    Directory(NgnProSession session, Claims claims, Delegation delegation, boolean passwords) {
        this.session = session;
        this.claims = claims;
        this.delegation = delegation;
        this.passwords = passwords;
    }

    /** The accounts that exist, by their addresses. */
    Map<SipAddress, Known> accounts(Collection<SipAddress> addresses) {
        return lookUp(addresses, accounts, "accounts", this::readAccounts, this::findAccount);
    }

    /** The aliases that exist, with the addresses they lead to. */
    Map<SipAddress, SipAddress> aliases(Collection<SipAddress> addresses) {
        return lookUp(addresses, aliases, "aliases", this::readAliases, this::findAlias);
    }

    /** All aliases of accounts; none where there are none. */
    Map<SipAddress, Set<String>> aliasesOf(Collection<SipAddress> accounts) {
        return lookUp(
                accounts,
                targets,
                "targets",
                this::readTargets,
                address -> Optional.of(Addresses.aliasesOf(session, address)));
    }

    private <V> Map<SipAddress, V> lookUp(
            Collection<SipAddress> addresses,
            Map<String, Map<String, V>> read,
            String what,
            Function<String, @Nullable Map<String, V>> readDomain,
            Function<SipAddress, Optional<V>> find) {
        var found = new HashMap<SipAddress, V>();
        var single = new HashSet<SipAddress>();
        var byDomain = addresses.stream().collect(Collectors.groupingBy(SipAddress::domain));
        byDomain.forEach((domain, some) -> {
            var known = known(domain, read, what, readDomain);
            if (known == null) {
                single.addAll(some);
            } else {
                for (var address : some) {
                    var value = known.get(address.user());
                    if (value != null) {
                        found.put(address, value);
                    }
                }
            }
        });
        Together.ask(single, find).forEach((address, value) -> value.ifPresent(there -> found.put(address, there)));
        return found;
    }

    /** What was read of a domain; null when single questions are cheaper. */
    private <V> @Nullable Map<String, V> known(
            String domain,
            Map<String, Map<String, V>> read,
            String what,
            Function<String, @Nullable Map<String, V>> readDomain) {
        var known = read.get(domain);
        if (known == null && !small.contains(what + domain)) {
            known = readDomain.apply(domain);
            if (known == null) {
                small.add(what + domain);
            } else {
                read.put(domain, known);
            }
        }
        return known;
    }

    private @Nullable Map<String, Known> readAccounts(String domain) {
        Function<Range, Page<SipAccount>> ask = range -> {
            var answer = session.sip()
                    .getAccounts(new SipQuery(SipQuery.Filter.inDomain(domain), OrderBy.ascending("username"), range));
            return new Page<>(answer.accounts(), answer.total());
        };
        var known = new HashMap<String, Known>();
        return read(
                        domain,
                        ask,
                        account -> Subscriber.of(account)
                                .filter(subscriber ->
                                        subscriber.address().domain().equals(domain))
                                .filter(subscriber -> isNamed(subscriber.address()))
                                .ifPresent(subscriber ->
                                        known.put(subscriber.address().user(), known(account, subscriber))))
                ? known
                : null;
    }

    private Optional<Known> findAccount(SipAddress address) {
        try {
            return session.sip()
                    .findAccount(new SipId(address.user(), address.domain()))
                    .flatMap(account -> Subscriber.of(account).map(subscriber -> known(account, subscriber)));
        } catch (NgnProException.Fault fault) {
            if (fault.is(FaultCode.NOT_ALLOWED)) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    private Known known(SipAccount account, Subscriber subscriber) {
        return Known.of(account, subscriber, delegation, passwords);
    }

    private @Nullable Map<String, SipAddress> readAliases(String domain) {
        var filter = new AliasQuery.Filter(null, domain, null, null, null, null, null);
        var known = new HashMap<String, SipAddress>();
        return read(domain, aliasPages(filter, "aliasUsername"), alias -> {
                    var address = Addresses.of(alias.id());
                    var target = Addresses.of(alias.target());
                    if (address.isPresent() && target.isPresent() && isNamed(address.get())) {
                        known.put(address.get().user(), target.get());
                    }
                })
                ? known
                : null;
    }

    private Optional<SipAddress> findAlias(SipAddress address) {
        try {
            return Addresses.of(session.sip()
                    .getAlias(new SipId(address.user(), address.domain()))
                    .target());
        } catch (NgnProException.Fault fault) {
            if (fault.is(FaultCode.ALIAS_NOT_FOUND) || fault.is(FaultCode.NOT_ALLOWED)) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    private @Nullable Map<String, Set<String>> readTargets(String domain) {
        var filter = new AliasQuery.Filter(null, null, null, domain, null, null, null);
        var known = new HashMap<String, Set<String>>();
        return read(domain, aliasPages(filter, "targetUsername"), alias -> {
                    var address = Addresses.of(alias.id());
                    var target = Addresses.of(alias.target());
                    if (address.isPresent() && target.isPresent() && isNamed(target.get())) {
                        known.computeIfAbsent(target.get().user(), any -> new HashSet<>())
                                .add(address.get().toString());
                    }
                })
                ? known
                : null;
    }

    private Function<Range, Page<SipAlias>> aliasPages(AliasQuery.Filter filter, String order) {
        return range -> {
            var answer = session.sip().getAliases(new AliasQuery(filter, OrderBy.ascending(order), range));
            return new Page<>(answer.aliases(), answer.total());
        };
    }

    /** Reads a list of a domain if that is cheaper; whether it was read. */
    private <T> boolean read(String domain, Function<Range, Page<T>> ask, java.util.function.Consumer<T> each) {
        int questions = claims.namesIn(domain).size();
        if (!Pages.isCheaper(0, questions)) {
            return false;
        }
        var first = ask.apply(new Range(0, Pages.ROWS));
        if (!Pages.isCheaper(first.all(), questions)) {
            return false;
        }
        Pages.rest(first, ask, each);
        return true;
    }

    private boolean isNamed(SipAddress address) {
        return claims.namesIn(address.domain()).contains(address.user());
    }

    /** Those among addresses whose domain is one of these. */
    static List<SipAddress> within(Collection<SipAddress> addresses, Set<String> domains) {
        return addresses.stream()
                .filter(address -> domains.contains(address.domain()))
                .toList();
    }
}
