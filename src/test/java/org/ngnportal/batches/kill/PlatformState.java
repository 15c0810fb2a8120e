package org.ngnportal.batches.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.AliasQuery;
import org.ngnportal.ngnpro.EnumNumber;
import org.ngnportal.ngnpro.EnumNumberQuery;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipQuery;

/**
 * What a reseller has on the platform at a moment.
 *
 * @param accounts by address; each address once, because lists that had one twice would not be read
 * @param aliases by address
 * @param numbers by digits
 */
record PlatformState(Map<String, SipAccount> accounts, Map<String, SipAlias> aliases, Map<String, EnumNumber> numbers) {

    private static final int PAGE = 500;

    static PlatformState read(NgnProSession session) {
        return new PlatformState(
                byKey(
                        pages(range -> session.sip()
                                .getAccounts(new SipQuery(SipQuery.Filter.ALL, null, range))
                                .accounts()),
                        account -> String.valueOf(account.id())),
                byKey(
                        pages(range -> session.sip()
                                .getAliases(new AliasQuery(AliasQuery.Filter.ALL, null, range))
                                .aliases()),
                        alias -> String.valueOf(alias.id())),
                byKey(
                        pages(range -> session.enumeration()
                                .getNumbers(new EnumNumberQuery(EnumNumberQuery.Filter.ALL, null, range))
                                .numbers()),
                        number -> String.valueOf(number.id())));
    }

    /** What somebody would notice, line by line: everything but when it was changed. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        accounts.values().forEach(account -> lines.add(described(account)));
        aliases.forEach((address, alias) -> lines.add("alias " + address + " of " + alias.target()));
        numbers.forEach((number, mapped) -> lines.add("number " + number + " to " + mapped.mappings()));
        return lines;
    }

    private static String described(SipAccount account) {
        return "account "
                + List.of(
                        String.valueOf(account.id()),
                        String.valueOf(account.firstName()),
                        String.valueOf(account.lastName()),
                        String.valueOf(account.email()),
                        String.valueOf(account.quota()),
                        String.valueOf(account.prepaid()),
                        String.valueOf(account.callLimit()),
                        String.valueOf(account.rpid()),
                        String.valueOf(account.timeout()),
                        sorted(account.groups(), group -> group),
                        sorted(account.properties(), property -> property.name() + "=" + property.value()));
    }

    private static <T> String sorted(@Nullable List<T> values, Function<T, String> words) {
        return values == null ? "" : values.stream().map(words).sorted().collect(Collectors.joining(","));
    }

    private static <T> List<T> pages(Function<Range, @Nullable List<T>> page) {
        var all = new ArrayList<T>();
        while (true) {
            var found = page.apply(new Range(all.size(), PAGE));
            if (found == null || found.isEmpty()) {
                return all;
            }
            all.addAll(found);
            if (found.size() < PAGE) {
                return all;
            }
        }
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        return all.stream()
                .collect(Collectors.toMap(
                        key,
                        Function.identity(),
                        (one, other) -> {
                            throw new AssertionError("twice: " + one);
                        },
                        TreeMap::new));
    }
}
