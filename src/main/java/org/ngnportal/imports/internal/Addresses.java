package org.ngnportal.imports.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.AliasQuery;
import org.ngnportal.ngnpro.EnumMapping;
import org.ngnportal.ngnpro.EnumNumber;
import org.ngnportal.ngnpro.EnumNumberQuery;
import org.ngnportal.ngnpro.EnumService;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sip.SipAddress;

/** Aliases and numbers of one account. Filters of the platform know wildcards, so that its answers are looked through. */
final class Addresses {

    private static final int ROWS = 500;

    private Addresses() {}

    static Set<String> aliasesOf(NgnProSession session, SipAddress account) {
        var filter = new AliasQuery.Filter(null, null, account.user(), account.domain(), null, null, null);
        var found = session.sip()
                .getAliases(new AliasQuery(filter, null, new Range(0, ROWS)))
                .aliases();
        var aliases = new TreeSet<String>();
        for (var alias : Objects.requireNonNullElse(found, List.<SipAlias>of())) {
            if (of(alias.target()).filter(account::equals).isPresent()) {
                of(alias.id()).map(SipAddress::toString).ifPresent(aliases::add);
            }
        }
        return aliases;
    }

    /** Digits of the numbers with a SIP mapping to the account. */
    static Set<String> numbersOf(NgnProSession session, SipAddress account) {
        var filter =
                new EnumNumberQuery.Filter(null, null, EnumService.SIP.type(), account.toString(), null, null, null);
        var found = session.enumeration()
                .getNumbers(new EnumNumberQuery(filter, null, new Range(0, ROWS)))
                .numbers();
        var numbers = new TreeSet<String>();
        for (var number : Objects.requireNonNullElse(found, List.<EnumNumber>of())) {
            if (number.id() != null && sipTargets(number).contains(account.toString())) {
                numbers.add(number.id().number().digits());
            }
        }
        return numbers;
    }

    /** The SIP addresses that a number leads to. */
    static Set<String> sipTargets(EnumNumber number) {
        var targets = new TreeSet<String>();
        for (var mapping : Objects.requireNonNullElse(number.mappings(), List.<EnumMapping>of())) {
            if (EnumService.SIP.type().equalsIgnoreCase(Objects.requireNonNullElse(mapping.type(), ""))) {
                targets.add(target(mapping));
            }
        }
        return targets;
    }

    /** The address that a SIP mapping leads to. */
    static String target(EnumMapping mapping) {
        var uri = Objects.requireNonNullElse(mapping.mapto(), "");
        return uri.replaceFirst("(?i)^sips?:", "")
                .replaceFirst("[;?].*$", "")
                .strip()
                .toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<SipAddress> of(@Nullable SipId id) {
        return Optional.ofNullable(id).flatMap(key -> SipAddress.parse(key.username() + "@" + key.domain()));
    }

    static SipId id(SipAddress address) {
        return new SipId(address.user(), address.domain());
    }
}
