package org.ngnportal.generator.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.generator.Findings;
import org.ngnportal.generator.Findings.Kind;
import org.ngnportal.generator.Findings.Taken;
import org.ngnportal.generator.GeneratorOrder;
import org.ngnportal.ngnpro.AliasQuery;
import org.ngnportal.ngnpro.EnumNumber;
import org.ngnportal.ngnpro.EnumNumberQuery;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipQuery;

/** Which of an order's numbers and addresses are there already: asked for in a few lists, not one by one. */
final class CollisionSearch {

    private static final int ROWS_PER_CALL = 500;

    private final NgnProSession platform;
    private final GeneratorOrder order;
    private final BitSet rows = new BitSet();
    private final List<Taken> taken = new ArrayList<>();

    CollisionSearch(NgnProSession platform, GeneratorOrder order) {
        this.platform = platform;
        this.order = order;
    }

    /** The first that are taken, and all their rows. */
    record Result(List<Taken> taken, BitSet rows) {}

    Result run() {
        var beginnings = order.numbering().beginnings();
        var range = order.range();
        if (order.numbers() != null && range != null) {
            beginnings.forEach(beginning -> numbers(pattern(beginning), range.tld()));
        }
        var accounts = order.accounts();
        if (accounts != null && accounts.domain() != null) {
            var domain = accounts.domain().value();
            beginnings.stream()
                    .map(beginning -> accounts.naming().username(pattern(beginning)))
                    .distinct()
                    .forEach(usernames -> {
                        accounts(usernames, domain);
                        aliases(usernames, domain);
                    });
        }
        taken.sort(Comparator.comparingInt(Taken::n).thenComparing(Taken::kind));
        return new Result(taken.stream().limit(Findings.NAMED).toList(), rows);
    }

    /** A character that the platform does not know stands for one digit. */
    private String pattern(String beginning) {
        return beginning + "_".repeat(order.numbering().digits() - beginning.length());
    }

    private void numbers(String pattern, String tld) {
        var filter = new EnumNumberQuery.Filter(pattern, tld, null, null, null, null, null);
        pages((start, rows) -> {
                    var page = platform.enumeration()
                            .getNumbers(
                                    new EnumNumberQuery(filter, OrderBy.ascending("number"), new Range(start, rows)));
                    return new Page(
                            list(page.numbers()).stream()
                                    .map(EnumNumber::id)
                                    .flatMap(Stream::ofNullable)
                                    .map(id -> id.number().digits())
                                    .toList(),
                            list(page.numbers()).size(),
                            page.total());
                })
                .forEach(digits -> order.numbering().place(digits).ifPresent(n -> add(n, Kind.NUMBER, "+" + digits)));
    }

    private void accounts(String pattern, String domain) {
        var filter = new SipQuery.Filter(pattern, domain, null, null, null, null, null, null, null);
        pages((start, rows) -> {
                    var page = platform.sip()
                            .getAccounts(new SipQuery(filter, OrderBy.ascending("username"), new Range(start, rows)));
                    return page(
                            list(page.accounts()).stream().map(SipAccount::id).toList(), page.total());
                })
                .forEach(username -> add(username, domain, Kind.ACCOUNT));
    }

    private void aliases(String pattern, String domain) {
        var filter = new AliasQuery.Filter(pattern, domain, null, null, null, null, null);
        pages((start, rows) -> {
                    var page = platform.sip()
                            .getAliases(
                                    new AliasQuery(filter, OrderBy.ascending("aliasUsername"), new Range(start, rows)));
                    return page(list(page.aliases()).stream().map(SipAlias::id).toList(), page.total());
                })
                .forEach(username -> add(username, domain, Kind.ALIAS));
    }

    private void add(String username, String domain, Kind kind) {
        row(username).ifPresent(n -> add(n, kind, username + "@" + domain));
    }

    private void add(int n, Kind kind, String name) {
        rows.set(n);
        taken.add(new Taken(n, kind, name));
    }

    /** The row that a username would be made in. */
    private Optional<Integer> row(String username) {
        var accounts = Objects.requireNonNull(order.accounts(), "accounts are made");
        var prefix = accounts.naming().prefix();
        var first = order.numbering().first();
        return Optional.of(username)
                .filter(name -> name.startsWith(prefix))
                .map(name -> first.substring(0, accounts.naming().strip()) + name.substring(prefix.length()))
                .flatMap(order.numbering()::place);
    }

    /**
     * @param found what is of interest in the rows
     * @param rows how many there were
     * @param total of all pages
     */
    private record Page(
            List<String> found, int rows, @Nullable Integer total) {}

    private static Page page(List<@Nullable SipId> ids, @Nullable Integer total) {
        return new Page(
                ids.stream().flatMap(Stream::ofNullable).map(SipId::username).toList(), ids.size(), total);
    }

    /** All of them once, also where the list changes meanwhile. */
    private static List<String> pages(BiFunction<Integer, Integer, Page> read) {
        var seen = new HashSet<String>();
        var all = new ArrayList<String>();
        int start = 0;
        while (true) {
            var page = read.apply(start, ROWS_PER_CALL);
            page.found().stream().filter(seen::add).forEach(all::add);
            start += page.rows();
            if (page.rows() == 0 || start >= (page.total() == null ? start : page.total())) {
                return all;
            }
        }
    }

    private static <T> List<T> list(@Nullable List<T> rows) {
        return rows == null ? List.of() : rows;
    }
}
