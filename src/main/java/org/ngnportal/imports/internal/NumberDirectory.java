package org.ngnportal.imports.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.imports.internal.Pages.Page;
import org.ngnportal.ngnpro.EnumNumber;
import org.ngnportal.ngnpro.EnumNumberQuery;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.sip.SipAddress;

/** Where telephone numbers lead, as far as the rows of a file are about them. */
final class NumberDirectory {

    private final NgnProSession session;
    private final Claims claims;
    private @Nullable NumberRanges ranges;
    private @Nullable Map<String, Set<String>> targets;
    private final Map<String, Set<String>> numbers = new HashMap<>();
    private boolean decided;

    NumberDirectory(NgnProSession session, Claims claims) {
        this.session = session;
        this.claims = claims;
    }

    NumberRanges ranges() {
        var known = ranges;
        if (known == null) {
            known = NumberRanges.read(session);
            ranges = known;
        }
        return known;
    }

    /** The ranges, where a wish has numbers. */
    @Nullable
    NumberRanges rangesIfNeeded(SubscriberWish wish) {
        var wanted = wish.reach().numbers();
        return wanted == null || wanted.isEmpty() ? null : ranges();
    }

    /** The SIP addresses that numbers lead to; those that do not exist are missing. */
    Map<String, Set<String>> targets(Collection<String> wanted) {
        decide();
        var known = targets;
        var found = new HashMap<String, Set<String>>();
        if (known != null) {
            for (var number : wanted) {
                var where = known.get(number);
                if (where != null) {
                    found.put(number, where);
                }
            }
            return found;
        }
        var within = ranges();
        Together.ask(
                        wanted.stream()
                                .filter(number -> within.of(number).isPresent())
                                .toList(),
                        number -> session.enumeration().findNumber(within.id(number)))
                .forEach((number, held) -> held.ifPresent(there -> found.put(number, Addresses.sipTargets(there))));
        return found;
    }

    /** The numbers that lead to accounts. */
    Map<SipAddress, Set<String>> numbersOf(Collection<SipAddress> accounts) {
        decide();
        if (targets == null) {
            return Together.ask(accounts, account -> Addresses.numbersOf(session, account));
        }
        var found = new HashMap<SipAddress, Set<String>>();
        for (var account : accounts) {
            found.put(account, numbers.getOrDefault(account.toString(), Set.of()));
        }
        return found;
    }

    private void decide() {
        int questions = claims.numbers().size() + claims.numbersAsked();
        if (decided || !Pages.isCheaper(0, questions)) {
            return;
        }
        decided = true;
        Function<Range, Page<EnumNumber>> ask = range -> {
            var answer = session.enumeration()
                    .getNumbers(new EnumNumberQuery(EnumNumberQuery.Filter.ALL, OrderBy.ascending("number"), range));
            return new Page<>(answer.numbers(), answer.total());
        };
        var first = ask.apply(new Range(0, Pages.ROWS));
        if (Pages.isCheaper(first.all(), questions)) {
            var known = new HashMap<String, Set<String>>();
            Pages.rest(first, ask, number -> note(number, known));
            targets = known;
        }
    }

    private void note(EnumNumber number, Map<String, Set<String>> known) {
        if (number.id() == null) {
            return;
        }
        var digits = number.id().number().digits();
        var where = Addresses.sipTargets(number);
        if (claims.numbers().contains(digits)) {
            known.put(digits, where);
        }
        for (var target : where) {
            var address = SipAddress.parse(target);
            if (address.isPresent()
                    && claims.namesIn(address.get().domain())
                            .contains(address.get().user())) {
                numbers.computeIfAbsent(target, any -> new HashSet<>()).add(digits);
            }
        }
    }
}
