package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerQuery;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipDomainQuery;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.ngnpro.SipQuery.Filter;

/** Lists of a platform with some thousand accounts, compared with what one finds by looking at every account. */
@Timeout(120)
class LargeListsTest {

    private static final int ACCOUNTS = 4000;
    private static final Credentials ADMIN = Credentials.administrator("admin", "sandbox-admin", 0);

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory().withAccounts(ACCOUNTS));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void anyFilterOrderAndCallerGivesWhatLookingAtEveryAccountGives() {
        var all = everything();
        assertThat(all).hasSizeGreaterThan(ACCOUNTS);
        var random = new Random(20260301);
        for (int i = 0; i < 600; i++) {
            var filter = filter(all.get(random.nextInt(all.size())), random);
            var order = order(random);
            var range = new Range(random.nextInt(4) * 5, 1 + random.nextInt(20));
            var caller = caller(all.get(random.nextInt(all.size())), random);
            var expected = all.stream()
                    .filter(account -> visible(caller, account))
                    .filter(matches(filter))
                    .sorted(comparator(order))
                    .toList();

            var found = call(caller, session -> session.sip().getAccounts(new SipQuery(filter, order, range)));

            var what = filter + " " + order + " " + range + " as " + caller.impersonate();
            assertThat(found.total()).as(what).isEqualTo(expected.size());
            assertThat(found.accounts().stream().map(SipAccount::id).toList())
                    .as(what)
                    .isEqualTo(expected.stream()
                            .skip(range.start())
                            .limit(range.count())
                            .map(SipAccount::id)
                            .toList());
        }
    }

    @Test
    void totalsAreExactWhileAccountsComeAndGo() throws Exception {
        var domain = "nordtel-1.example";
        var reader = Credentials.administrator("admin", "sandbox-admin", reseller());
        int before = total(reader, Filter.ALL);
        int members = total(reader, group("crowded"));
        var started = new AtomicInteger();
        var added = new AtomicInteger();
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var watcher = threads.submit(() -> {
                int looks = 0;
                while (!done.get()) {
                    int least = added.get();
                    int seen = total(reader, Filter.ALL) - before;
                    int most = started.get();
                    assertThat(seen).isBetween(least, most);
                    looks++;
                }
                return looks;
            });
            var writers = new ArrayList<Callable<Void>>();
            for (int thread = 0; thread < 8; thread++) {
                int number = thread;
                writers.add(() -> {
                    for (int i = 0; i < 25; i++) {
                        var id = new SipId("coming-" + number + "-" + i, domain);
                        started.incrementAndGet();
                        call(ADMIN, session -> session.sip().addAccount(account(id, "crowded")));
                        added.incrementAndGet();
                        call(ADMIN, session -> session.sip().updateAccount(account(id, "crowded", "other")));
                    }
                    return null;
                });
            }
            for (var writer : threads.invokeAll(writers)) {
                writer.get();
            }
            done.set(true);
            assertThat(watcher.get()).isPositive();
        }
        assertThat(total(reader, Filter.ALL)).isEqualTo(before + 200);
        assertThat(total(ADMIN, group("crowded"))).isEqualTo(members + 200);
        assertThat(total(reader, named("Coming%"))).isEqualTo(200);

        for (int thread = 0; thread < 8; thread++) {
            delete(domain, thread, 0);
        }
        assertThat(total(reader, Filter.ALL)).isEqualTo(before + 96);
        assertThat(total(reader, group("other"))).isEqualTo(96);
        assertThat(total(reader, named("coming"))).isEqualTo(96);
        for (int thread = 0; thread < 8; thread++) {
            delete(domain, thread, 1);
        }
        assertThat(total(reader, Filter.ALL)).isEqualTo(before);
    }

    /** Every other account of a thread, even ones or odd ones. */
    private static void delete(String domain, int thread, int first) {
        for (int i = first; i < 25; i += 2) {
            var id = new SipId("coming-" + thread + "-" + i, domain);
            call(ADMIN, session -> {
                session.sip().deleteAccount(id);
                return id;
            });
        }
    }

    @Test
    void whatIsRolledBackIsNotCounted() {
        int before = total(ADMIN, Filter.ALL);
        var id = new SipId("never", "nordtel-1.example");
        assertThatThrownBy(() -> call(ADMIN, session -> {
                    session.sip().addAccount(account(id, "crowded"));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(total(ADMIN, Filter.ALL)).isEqualTo(before);
    }

    @Test
    void resellersAndCustomersAreCountedAsTheyAre() {
        var everybody = call(
                ADMIN,
                session -> session.customer()
                        .getCustomers(new CustomerQuery(CustomerQuery.Filter.ALL, null, new Range(0, 5000))));
        assertThat(everybody.total()).isEqualTo(everybody.accounts().size());
        var resellers = everybody.accounts().stream()
                .filter(CustomerAccount::isReseller)
                .toList();
        for (var attribute : List.of("changeDate", "username", "firstName", "lastName", "organization", "customer")) {
            var found = call(
                    ADMIN,
                    session -> session.customer()
                            .getResellers(new CustomerQuery(
                                    CustomerQuery.Filter.ALL, OrderBy.descending(attribute), new Range(0, 5000))));
            assertThat(found.total()).isEqualTo(resellers.size());
            assertThat(found.accounts()).containsExactlyInAnyOrderElementsOf(resellers);
        }
        int reseller = reseller();
        var branch = call(
                Credentials.administrator("admin", "sandbox-admin", reseller),
                session -> session.customer()
                        .getCustomers(new CustomerQuery(
                                new CustomerQuery.Filter(
                                        "%-1%", null, null, null, null, null, null, null, null, null, 0, 0),
                                OrderBy.ascending("username"),
                                null)));
        assertThat(branch.accounts())
                .containsExactlyElementsOf(everybody.accounts().stream()
                        .filter(account -> account.reseller() == reseller)
                        .filter(account -> String.valueOf(account.username()).contains("-1"))
                        .sorted(Comparator.comparing(CustomerAccount::username))
                        .toList());
    }

    @Test
    void domainsAreCountedAsTheyAre() {
        var all = call(
                ADMIN,
                session -> session.sip()
                        .getDomains(new SipDomainQuery(SipDomainQuery.Filter.ALL, OrderBy.ascending("domain"), null)));
        assertThat(all.total()).isEqualTo(all.domains().size());
        int reseller = reseller();
        var some = call(
                Credentials.administrator("admin", "sandbox-admin", reseller),
                session -> session.sip()
                        .getDomains(new SipDomainQuery(
                                new SipDomainQuery.Filter("site-%", null, null),
                                OrderBy.descending("domain"),
                                new Range(0, 3))));
        var expected = all.domains().stream()
                .filter(domain ->
                        domain.reseller() == reseller && domain.domain().startsWith("site-"))
                .toList();
        assertThat(some.total()).isEqualTo(expected.size());
        assertThat(some.domains())
                .containsExactlyElementsOf(expected.reversed().subList(0, Math.min(3, expected.size())));
    }

    private static int reseller() {
        return call(
                        ADMIN,
                        session -> session.customer()
                                .getCustomers(
                                        new CustomerQuery(CustomerQuery.Filter.byUsername("nordtel-1"), null, null)))
                .accounts()
                .getFirst()
                .id();
    }

    private static SipAccount account(SipId id, String... groups) {
        return SipAccount.builder(id)
                .password("secret")
                .name("Coming", "Going")
                .email("coming@example.org")
                .groups(List.of(groups))
                .build();
    }

    private static List<SipAccount> everything() {
        return call(ADMIN, session -> session.sip().getAccounts(new SipQuery(Filter.ALL, null, new Range(0, 5000))))
                .accounts();
    }

    private static Filter group(String name) {
        return new Filter(null, null, null, null, null, null, null, null, List.of(name));
    }

    private static Filter named(String first) {
        return new Filter(null, null, first, null, null, null, null, null, null);
    }

    private static int total(Credentials caller, Filter filter) {
        return call(caller, session -> session.sip().getAccounts(new SipQuery(filter, null, new Range(0, 1))))
                .total();
    }

    /** One or two fields that this account matches, at times with a wildcard. */
    private static Filter filter(SipAccount like, Random random) {
        var fields = new Object[9];
        for (int i = random.nextInt(3); i > 0; i--) {
            int field = random.nextInt(9);
            fields[field] = switch (field) {
                case 0 -> pattern(like.id().username(), random);
                case 1 -> pattern(like.id().domain(), random);
                case 2 -> pattern(like.firstName(), random);
                case 3 -> pattern(like.lastName(), random);
                case 4 -> pattern(like.email(), random);
                case 5 -> like.owner();
                case 6 -> like.customer();
                case 7 -> like.reseller();
                default -> like.groups().stream().limit(1 + random.nextInt(2)).toList();
            };
        }
        @SuppressWarnings("unchecked")
        var groups = (List<String>) fields[8];
        return new Filter(
                (String) fields[0],
                (String) fields[1],
                (String) fields[2],
                (String) fields[3],
                (String) fields[4],
                (Integer) fields[5],
                (Integer) fields[6],
                (Integer) fields[7],
                groups);
    }

    private static String pattern(String text, Random random) {
        int length = Math.min(text.length(), 1 + random.nextInt(4));
        return switch (random.nextInt(5)) {
            case 0 -> text;
            case 1 -> text.toUpperCase(Locale.ROOT);
            case 2 -> "%" + text.substring(text.length() - length);
            default -> text.substring(0, length) + "%";
        };
    }

    private static OrderBy order(Random random) {
        var attribute = List.of("changeDate", "username", "domain").get(random.nextInt(3));
        return random.nextBoolean() ? OrderBy.ascending(attribute) : OrderBy.descending(attribute);
    }

    private static Credentials caller(SipAccount like, Random random) {
        int impersonate = switch (random.nextInt(3)) {
            case 0 -> 0;
            case 1 -> like.customer();
            default -> like.reseller();
        };
        return Credentials.administrator("admin", "sandbox-admin", impersonate);
    }

    private static boolean visible(Credentials caller, SipAccount account) {
        int id = caller.impersonate();
        return id == 0 || account.reseller() == id || account.customer() == id;
    }

    private static Predicate<SipAccount> matches(Filter filter) {
        BiPredicate<String, String> text = (pattern, value) -> pattern == null || matches(pattern, value);
        BiPredicate<Integer, Integer> number = (wanted, value) -> wanted == null || wanted == 0 || wanted.equals(value);
        return account -> text.test(filter.username(), account.id().username())
                && text.test(filter.domain(), account.id().domain())
                && text.test(filter.firstName(), account.firstName())
                && text.test(filter.lastName(), account.lastName())
                && text.test(filter.email(), account.email())
                && number.test(filter.owner(), account.owner())
                && number.test(filter.customer(), account.customer())
                && number.test(filter.reseller(), account.reseller())
                && (filter.groups() == null || account.groups().containsAll(filter.groups()));
    }

    private static boolean matches(String pattern, String value) {
        var folded = fold(value);
        var bare = fold(pattern.replace("%", ""));
        return pattern.startsWith("%")
                ? folded.endsWith(bare)
                : pattern.endsWith("%") ? folded.startsWith(bare) : folded.equals(bare);
    }

    private static String fold(String text) {
        return text.chars()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Comparator<SipAccount> comparator(OrderBy order) {
        Function<SipAccount, String> username = account -> account.id().username();
        Function<SipAccount, String> domain = account -> account.id().domain();
        var ascending = switch (order.attribute()) {
            case "username" -> Comparator.comparing(username).thenComparing(domain);
            case "domain" -> Comparator.comparing(domain).thenComparing(username);
            default -> Comparator.comparing(SipAccount::changeDate);
        };
        return order.direction() == OrderBy.Direction.DESC ? ascending.reversed() : ascending;
    }

    private static <T> T call(Credentials caller, Function<NgnProSession, T> work) {
        return sandbox.platform().call(caller, work);
    }
}
