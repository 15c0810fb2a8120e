package org.ngnportal.imports.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.internal.Pages.Page;
import org.ngnportal.ngnpro.AliasQuery;
import org.ngnportal.ngnpro.EnumNumber;
import org.ngnportal.ngnpro.EnumNumberQuery;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.sip.SipAddress;

/** Aliases and numbers of many accounts: read at once where they are few, else asked for account by account. */
final class ReachIndex {

    private static final int MOST = 20_000;

    private final NgnProSession session;
    private final @Nullable Map<String, Set<String>> aliases;
    private final @Nullable Map<String, Set<String>> numbers;

    ReachIndex(NgnProSession session) {
        this.session = session;
        this.aliases = aliases(session);
        this.numbers = numbers(session);
    }

    Set<String> aliasesOf(SipAddress account) {
        return aliases == null
                ? Addresses.aliasesOf(session, account)
                : aliases.getOrDefault(account.toString(), Set.of());
    }

    Set<String> numbersOf(SipAddress account) {
        return numbers == null
                ? Addresses.numbersOf(session, account)
                : numbers.getOrDefault(account.toString(), Set.of());
    }

    private static @Nullable Map<String, Set<String>> aliases(NgnProSession session) {
        Function<Range, Page<SipAlias>> ask = range -> {
            var answer = session.sip()
                    .getAliases(new AliasQuery(AliasQuery.Filter.ALL, OrderBy.ascending("aliasUsername"), range));
            return new Page<>(answer.aliases(), answer.total());
        };
        var first = ask.apply(new Range(0, Pages.ROWS));
        if (first.all() > MOST) {
            return null;
        }
        var found = new HashMap<String, Set<String>>();
        Pages.rest(first, ask, alias -> {
            var address = Addresses.of(alias.id());
            var target = Addresses.of(alias.target());
            if (address.isPresent() && target.isPresent()) {
                found.computeIfAbsent(target.get().toString(), any -> new HashSet<>())
                        .add(address.get().toString());
            }
        });
        return found;
    }

    private static @Nullable Map<String, Set<String>> numbers(NgnProSession session) {
        Function<Range, Page<EnumNumber>> ask = range -> {
            var answer = session.enumeration()
                    .getNumbers(new EnumNumberQuery(EnumNumberQuery.Filter.ALL, OrderBy.ascending("number"), range));
            return new Page<>(answer.numbers(), answer.total());
        };
        var first = ask.apply(new Range(0, Pages.ROWS));
        if (first.all() > MOST) {
            return null;
        }
        var found = new HashMap<String, Set<String>>();
        Pages.rest(first, ask, number -> {
            if (number.id() != null) {
                var digits = number.id().number().digits();
                Addresses.sipTargets(number)
                        .forEach(target -> found.computeIfAbsent(target, any -> new HashSet<>())
                                .add(digits));
            }
        });
        return found;
    }
}
