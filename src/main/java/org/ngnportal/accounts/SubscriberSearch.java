package org.ngnportal.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAccountList;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.sip.SipAddress;

/**
 * Finds accounts by a free text. The platform combines its filters with AND (contract section 3.1), so one query per
 * field is asked at the same time and the answers are merged. A text without {@code %} matches the beginning of
 * usernames and any part of names and e-mail addresses; one with {@code %} is taken as it is. The contract knows no way
 * to escape a wildcard.
 */
final class SubscriberSearch {

    /** Most rows taken from one query; more are cut off, and told. */
    static final int ROWS_PER_QUERY = 250;

    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+?[\\d\\s().,/-]{3,}");

    private SubscriberSearch() {}

    static SubscriberPage find(
            NgnProSession session, SubscriberFilter filter, SubscriberSort sort, int offset, int limit) {
        if (filter.text().isEmpty()) {
            var query = new SipQuery(base(filter).build(), sort.orderBy(), new Range(offset, limit));
            var found = session.sip().getAccounts(query);
            var rows = accounts(found);
            return new SubscriberPage(rowsOf(rows), total(found, offset + rows.size()), false);
        }
        var answers = askAll(session, filter, sort);
        var merged = new LinkedHashMap<SipAddress, SipAccount>();
        answers.stream()
                .flatMap(answer -> accounts(answer).stream())
                .forEach(account ->
                        AccountReader.address(account.id()).ifPresent(address -> merged.putIfAbsent(address, account)));
        boolean cutOff = answers.stream()
                .anyMatch(answer -> total(answer, 0) > accounts(answer).size());
        return page(merged.values(), cutOff, sort, offset, limit);
    }

    /** A page of accounts that are known already. */
    static SubscriberPage page(
            Collection<SipAccount> accounts, boolean cutOff, SubscriberSort sort, int offset, int limit) {
        var ordered = accounts.stream()
                .filter(account -> AccountReader.address(account.id()).isPresent())
                .sorted(order(sort))
                .toList();
        int from = Math.min(offset, ordered.size());
        int to = Math.min(from + limit, ordered.size());
        return new SubscriberPage(rowsOf(ordered.subList(from, to)), ordered.size(), cutOff);
    }

    /** The queries whose answers together are those that match the filter's text. */
    static List<SipQuery.Filter> queries(SubscriberFilter filter) {
        var text = filter.text().replaceFirst("^(?i)sips?:", "");
        int at = text.indexOf('@');
        return at >= 0
                ? addressQueries(filter, text.substring(0, at), text.substring(at + 1), text)
                : textQueries(filter, text);
    }

    private static List<SipQuery.Filter> addressQueries(
            SubscriberFilter filter, String user, String domain, String text) {
        var queries = new ArrayList<SipQuery.Filter>();
        var wanted = filter.domain();
        if (wanted == null) {
            queries.add(base(filter).username(user).domain(startsWith(domain)).build());
        } else if (domain.contains("%") || wanted.value().startsWith(domain.toLowerCase(java.util.Locale.ROOT))) {
            queries.add(base(filter).username(user).build());
        }
        queries.add(base(filter).email(contains(text)).build());
        return queries;
    }

    private static List<SipQuery.Filter> textQueries(SubscriberFilter filter, String text) {
        var queries = new ArrayList<SipQuery.Filter>();
        var user = PHONE_NUMBER.matcher(text).matches() ? text.replaceAll("\\D", "") : text;
        queries.add(base(filter).username(startsWith(user)).build());
        queries.add(base(filter).firstName(contains(text)).build());
        queries.add(base(filter).lastName(contains(text)).build());
        queries.add(base(filter).email(contains(text)).build());
        int blank = text.lastIndexOf(' ');
        if (blank > 0) {
            var first = text.substring(0, blank).strip();
            var last = text.substring(blank + 1);
            queries.add(base(filter)
                    .firstName(contains(first))
                    .lastName(contains(last))
                    .build());
            queries.add(base(filter)
                    .firstName(contains(last))
                    .lastName(contains(first))
                    .build());
        }
        return queries;
    }

    private static List<SipAccountList> askAll(NgnProSession session, SubscriberFilter filter, SubscriberSort sort) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = queries(filter).stream()
                    .map(query -> new SipQuery(query, sort.orderBy(), new Range(0, ROWS_PER_QUERY)))
                    .map(query -> executor.submit(() -> session.sip().getAccounts(query)))
                    .toList();
            return answers.stream().map(SubscriberSearch::answer).toList();
        }
    }

    private static SipAccountList answer(Future<SipAccountList> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Comparator<SipAccount> order(SubscriberSort sort) {
        Comparator<SipAccount> order = switch (sort.key()) {
            case CHANGED -> Comparator.comparing(account -> AccountReader.text(account.changeDate()));
            case USERNAME -> Comparator.comparing(account -> address(account).user());
            case DOMAIN -> Comparator.comparing(account -> address(account).domain());
        };
        return (sort.ascending() ? order : order.reversed()).thenComparing(SubscriberSearch::address);
    }

    private static SipAddress address(SipAccount account) {
        return AccountReader.address(account.id()).orElseThrow();
    }

    private static List<SubscriberRow> rowsOf(List<SipAccount> accounts) {
        return accounts.stream()
                .flatMap(account -> AccountReader.row(account).stream())
                .toList();
    }

    private static List<SipAccount> accounts(SipAccountList answer) {
        return answer.accounts() == null ? List.of() : answer.accounts();
    }

    private static int total(SipAccountList answer, int atLeast) {
        return answer.total() == null ? atLeast : answer.total();
    }

    private static String startsWith(String text) {
        return text.contains("%") ? text : text + "%";
    }

    private static String contains(String text) {
        return text.contains("%") ? text : "%" + text + "%";
    }

    /** What the platform can filter by, but for the text. */
    static SipQuery.Filter filter(SubscriberFilter filter) {
        return base(filter).build();
    }

    private static Fields base(SubscriberFilter filter) {
        var domain = filter.domain();
        return new Fields(null, domain == null ? null : domain.value(), null, null, null, filter);
    }

    /** The fields of a filter that a search sets. */
    private record Fields(
            @Nullable String username,
            @Nullable String domain,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            SubscriberFilter others) {

        Fields username(String value) {
            return new Fields(value, domain, firstName, lastName, email, others);
        }

        Fields domain(String value) {
            return new Fields(username, value, firstName, lastName, email, others);
        }

        Fields firstName(String value) {
            return new Fields(username, domain, value, lastName, email, others);
        }

        Fields lastName(String value) {
            return new Fields(username, domain, firstName, value, email, others);
        }

        Fields email(String value) {
            return new Fields(username, domain, firstName, lastName, value, others);
        }

        SipQuery.Filter build() {
            var group = others.group();
            return new SipQuery.Filter(
                    username,
                    domain,
                    firstName,
                    lastName,
                    email,
                    null,
                    ownedBy(false),
                    ownedBy(true),
                    group == null ? null : List.of(group.wireName()));
        }

        private @Nullable Integer ownedBy(boolean reseller) {
            var owner = others.owner();
            return owner == null || owner.reseller() != reseller
                    ? null
                    : owner.id().value();
        }
    }
}
