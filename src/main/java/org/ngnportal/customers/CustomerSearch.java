package org.ngnportal.customers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerList;
import org.ngnportal.ngnpro.CustomerQuery;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipDomainQuery;

/**
 * Finds accounts by a free text. The platform combines its filters with AND (contract section 3.1), so one query per field
 * is asked at the same time and the answers are merged; the owners of domains that match are found, too.
 */
final class CustomerSearch {

    /** Most rows taken from one query; more are cut off, and told. */
    static final int ROWS_PER_QUERY = 100;

    private static final int DOMAINS = 20;
    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d\\s().,/#-]{1,30}");
    private static final Pattern ID = Pattern.compile("#?\\d{1,9}");
    private static final Pattern DOMAIN = Pattern.compile("[\\p{Alnum}_%.-]{2,253}");
    private static final OrderBy ORDER = OrderBy.ascending("username");

    private final NgnProSession session;

    CustomerSearch(NgnProSession session) {
        this.session = session;
    }

    /** What was found, and whether there is more of it. */
    record Found(List<CustomerAccount> accounts, boolean cutOff) {}

    private record Answer(List<CustomerAccount> accounts, int total) {}

    CustomerList all(int offset, int limit) {
        return session.customer()
                .getCustomers(new CustomerQuery(CustomerQuery.Filter.ALL, ORDER, new Range(offset, limit)));
    }

    Found matching(String text) {
        var asked = new ArrayList<Callable<Answer>>();
        filters(text).forEach(filter -> asked.add(() -> answer(filter)));
        if (DOMAIN.matcher(text).matches()) {
            asked.add(() -> ownersOf(text.toLowerCase(Locale.ROOT)));
        }
        var merged = new LinkedHashMap<Integer, CustomerAccount>();
        boolean cutOff = false;
        for (var answer : all(asked)) {
            answer.accounts().stream()
                    .filter(AccountWords::isWhole)
                    .forEach(account -> merged.putIfAbsent(Objects.requireNonNull(account.id()), account));
            cutOff |= answer.total() > answer.accounts().size();
        }
        return new Found(ordered(merged.values()), cutOff);
    }

    private static List<CustomerAccount> ordered(Collection<CustomerAccount> accounts) {
        return accounts.stream()
                .sorted(Comparator.comparing(account -> AccountWords.text(account.username())))
                .toList();
    }

    static List<CustomerQuery.Filter> filters(String text) {
        var part = text.contains("%") ? text : "%" + text + "%";
        var filters = new ArrayList<CustomerQuery.Filter>();
        if (ID.matcher(text).matches()) {
            filters.add(CustomerQuery.Filter.byId(Integer.parseInt(text.replace("#", ""))));
        }
        if (NUMBER.matcher(text).matches()) {
            var digits = text.replaceAll("\\D", "").replaceFirst("^00", "");
            if (digits.length() > 2) {
                filters.add(filter(null, null, null, null, "%" + digits + "%", null));
            }
        }
        filters.add(filter(part, null, null, null, null, null));
        filters.add(filter(null, part, null, null, null, null));
        filters.add(filter(null, null, part, null, null, null));
        filters.add(filter(null, null, null, part, null, null));
        filters.add(filter(null, null, null, null, null, part));
        int blank = text.lastIndexOf(' ');
        if (blank > 0) {
            var first = "%" + text.substring(0, blank).strip() + "%";
            filters.add(filter(null, first, "%" + text.substring(blank + 1) + "%", null, null, null));
        }
        return filters;
    }

    private static CustomerQuery.Filter filter(
            @Nullable String username,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String organization,
            @Nullable String telephone,
            @Nullable String email) {
        return new CustomerQuery.Filter(
                username, firstName, lastName, organization, telephone, email, null, null, null, null, null, null);
    }

    private Answer answer(CustomerQuery.Filter filter) {
        var found = session.customer().getCustomers(new CustomerQuery(filter, ORDER, new Range(0, ROWS_PER_QUERY)));
        var accounts = found.accounts() == null ? List.<CustomerAccount>of() : found.accounts();
        return new Answer(accounts, found.total() == null ? accounts.size() : found.total());
    }

    private Answer ownersOf(String domain) {
        var pattern = domain.contains("%") ? domain : "%" + domain + "%";
        var found = session.sip()
                .getDomains(new SipDomainQuery(
                        new SipDomainQuery.Filter(pattern, null, null),
                        OrderBy.ascending("domain"),
                        new Range(0, DOMAINS)));
        var domains = found.domains() == null ? List.<SipDomain>of() : found.domains();
        var owners = domains.stream()
                .flatMap(known -> Stream.of(known.customer(), known.reseller())
                        .filter(id -> id != null && id > 0)
                        .limit(1))
                .distinct()
                .flatMap(id -> answer(CustomerQuery.Filter.byId(id)).accounts().stream())
                .toList();
        boolean more = found.total() != null && found.total() > domains.size();
        return new Answer(owners, more ? owners.size() + 1 : owners.size());
    }

    private static List<Answer> all(List<Callable<Answer>> asked) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return asked.stream().map(executor::submit).toList().stream()
                    .map(CustomerSearch::result)
                    .toList();
        }
    }

    private static Answer result(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NgnProException.Unavailable("interrupted while searching", e, false);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NgnProException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
