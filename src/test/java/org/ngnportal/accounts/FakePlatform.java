package org.ngnportal.accounts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ngnportal.domains.Domains;
import org.ngnportal.domains.TestDomains;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.PartialSession;
import org.ngnportal.ngnpro.PlatformTime;
import org.ngnportal.ngnpro.PrepaidStatus;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAccountList;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipDomainList;
import org.ngnportal.ngnpro.SipDomainQuery;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.ngnpro.VoicemailPort;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.CustomerName;
import org.ngnportal.tenancy.CustomerNames;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.tenancy.KnownCustomers;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.TenantSettings;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.Secret;

/** A platform in memory that shows everybody everything: what the portal hides or refuses, it does itself. */
public final class FakePlatform {

    public static final int ALPHA = 10;
    public static final int SHOP = 11;
    public static final int BETA = 20;

    /** Noon of the day on which the accounts were changed last. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    public final Map<SipId, SipAccount> accounts = new LinkedHashMap<>();
    public final Map<SipId, CallDiversions> diversions = new LinkedHashMap<>();
    public final Map<SipId, VoicemailAccount> mailboxes = new LinkedHashMap<>();
    public final List<String> domains = new ArrayList<>(List.of("alpha.example", "voice.alpha.example"));
    public final Map<String, String> settings = new LinkedHashMap<>();
    public final Map<String, BigDecimal> balances = new LinkedHashMap<>();
    public final List<SipQuery> queries = new ArrayList<>();
    public Delegation delegation = new Delegation(true, true, true, true);
    public final RememberingJournal journal = new RememberingJournal();
    public boolean down;
    private int clock;

    public static Actor reseller() {
        return new Actor.Customer(
                new CustomerId(ALPHA), new CustomerId(ALPHA), true, "alpha", new Secret("x"), "Alpha Telecom");
    }

    public static Actor customer() {
        return new Actor.Customer(
                new CustomerId(SHOP), new CustomerId(ALPHA), false, "alpha-shop", new Secret("x"), "Alpha Shop");
    }

    public static Actor stranger() {
        return new Actor.Customer(
                new CustomerId(BETA), new CustomerId(BETA), true, "beta", new Secret("x"), "Beta Voice");
    }

    public static SipAddress address(String text) {
        return SipAddress.parse(text).orElseThrow();
    }

    public Accounts accounts() {
        return new Accounts(new AccountAccess(ngnPro()), tenants(), mailboxes(), journal, scans(), event -> {});
    }

    public StaffLines lines() {
        return new StaffLines(new AccountAccess(ngnPro()), tenants(), scans(), event -> {});
    }

    private SubscriberScans scans() {
        return new SubscriberScans(new AccountAccess(ngnPro()), new AccountsSettings(new BigDecimal(5)), CLOCK);
    }

    public SubscriberNumbers numbers() {
        return new SubscriberNumbers(new AccountAccess(ngnPro()), tenants(), scans());
    }

    /** Nobody but Alpha and its shop is known by name. */
    public CustomerNames customerNames() {
        var alpha = new CustomerName(new CustomerId(ALPHA), new CustomerId(ALPHA), "alpha", "Alpha Telecom");
        var shop = new CustomerName(new CustomerId(SHOP), new CustomerId(ALPHA), "alpha-shop", "Alpha Shop");
        return new KnownCustomers(alpha, shop);
    }

    public Mailboxes mailboxes() {
        return new Mailboxes(new AccountAccess(ngnPro()), tenants(), journal);
    }

    public Domains domains() {
        return TestDomains.over(ngnPro());
    }

    public Tenants tenants() {
        return actor -> new TenantSettings(delegation, true, settings);
    }

    /** Adds an account of Alpha's; more can be set on the builder given to {@link #put}. */
    public SipAccount.Builder account(String address, String first, String last) {
        var parts = address(address);
        return SipAccount.builder(new SipId(parts.user(), parts.domain()))
                .name(first, last)
                .email(parts.user() + "@mail.example")
                .timezone("Europe/Amsterdam")
                .ownership(ALPHA, ALPHA)
                .groups(List.of())
                .properties(List.of())
                .acl(List.of())
                .dates(new PlatformTime("2026-01-02 03:04:05"), next());
    }

    public void put(SipAccount.Builder builder) {
        var account = builder.build();
        accounts.put(account.id(), account);
    }

    public SipAccount stored(String address) {
        var parts = address(address);
        return accounts.get(new SipId(parts.user(), parts.domain()));
    }

    public CallDiversions divertedBy(String address) {
        var parts = address(address);
        return diversions.getOrDefault(new SipId(parts.user(), parts.domain()), CallDiversions.NONE);
    }

    private PlatformTime next() {
        clock++;
        return new PlatformTime("2026-11-21 %02d:%02d:%02d".formatted(clock / 3600, clock / 60 % 60, clock % 60));
    }

    public NgnPro ngnPro() {
        var session = new Session();
        return (NgnPro) Proxy.newProxyInstance(
                NgnPro.class.getClassLoader(), new Class<?>[] {NgnPro.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("as")) {
                        return session;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private final class Session extends PartialSession {

        @Override
        public SipPort sip() {
            return FakePlatform.this.port(SipPort.class, new Sip());
        }

        @Override
        public VoicemailPort voicemail() {
            return FakePlatform.this.port(VoicemailPort.class, new Voicemail());
        }
    }

    private <T> T port(Class<T> type, Object implementation) {
        var operations = PartialSession.port(type, implementation);
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (down) {
                        throw new NgnProException.Unavailable("down", null, true);
                    }
                    try {
                        synchronized (this) {
                            return method.invoke(operations, arguments);
                        }
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    private static NgnProException.Fault fault(FaultCode code) {
        return new NgnProException.Fault(code.code(), code.name());
    }

    private SipAccount existing(SipId id) {
        var account = accounts.get(id);
        if (account == null) {
            throw fault(FaultCode.ACCOUNT_NOT_FOUND);
        }
        return account;
    }

    /** The operations of the Sip port that are used; called by name. */
    public final class Sip {

        public SipDomainList getDomains(SipDomainQuery query) {
            var rows = domains.stream()
                    .filter(name -> like(query.filter().domain(), name))
                    .map(name -> SipDomain.of(name, ALPHA, ALPHA))
                    .toList();
            return new SipDomainList(cut(rows, query.range()), rows.size());
        }

        public SipAccountList getAccounts(SipQuery query) {
            queries.add(query);
            var filter = query.filter();
            var rows = accounts.values().stream()
                    .filter(account -> like(filter.username(), account.id().username())
                            && like(filter.domain(), account.id().domain())
                            && like(filter.firstName(), account.firstName())
                            && like(filter.lastName(), account.lastName())
                            && like(filter.email(), account.email())
                            && is(filter.customer(), account.customer())
                            && is(filter.reseller(), account.reseller())
                            && (filter.groups() == null || account.groups().containsAll(filter.groups())))
                    .sorted(order(query.orderBy()))
                    .toList();
            return new SipAccountList(cut(rows, query.range()), rows.size());
        }

        public SipAccount getAccount(SipId id) {
            return existing(id);
        }

        public List<PrepaidStatus> getPrepaidStatus(List<SipId> ids) {
            return ids.stream()
                    .map(id -> new PrepaidStatus(balances.getOrDefault(id.toString(), BigDecimal.ZERO)))
                    .toList();
        }

        public SipAccount updateAccount(SipAccount account) {
            existing(account.id());
            var stored = account.toBuilder().dates(account.createDate(), next()).build();
            accounts.put(account.id(), stored);
            return stored;
        }

        public void deleteAccount(SipId id) {
            existing(id);
            accounts.remove(id);
        }

        public void addToGroup(SipId id, String group) {
            var names = new ArrayList<>(existing(id).groups());
            if (names.contains(group)) {
                throw fault(FaultCode.ALREADY_IN_GROUP);
            }
            names.add(group);
            setGroups(id, names);
        }

        public void removeFromGroup(SipId id, String group) {
            var names = new ArrayList<>(existing(id).groups());
            if (!names.remove(group)) {
                throw fault(FaultCode.NOT_IN_GROUP);
            }
            setGroups(id, names);
        }

        private void setGroups(SipId id, List<String> names) {
            var account = existing(id);
            accounts.put(
                    id,
                    account.toBuilder()
                            .groups(names)
                            .dates(account.createDate(), next())
                            .build());
        }

        public CallDiversions getCallDiversions(SipId id) {
            existing(id);
            return diversions.getOrDefault(id, CallDiversions.NONE);
        }

        public void setCallDiversions(SipId id, CallDiversions wanted) {
            existing(id);
            diversions.put(id, wanted);
        }
    }

    /** The operations of the Voicemail port; called by name. */
    public final class Voicemail {

        public VoicemailAccount addAccount(VoicemailAccount account) {
            if (mailboxes.containsKey(account.sipId())) {
                throw fault(FaultCode.VOICEMAIL_EXISTS);
            }
            var stored = new VoicemailAccount(
                    account.sipId(),
                    "7001",
                    account.name(),
                    account.email(),
                    account.password(),
                    null,
                    account.options(),
                    Map.of("greeting", "unheard of"));
            mailboxes.put(account.sipId(), stored);
            return stored;
        }

        public VoicemailAccount updateAccount(VoicemailAccount account) {
            getAccount(account.sipId());
            mailboxes.put(account.sipId(), account);
            return account;
        }

        public void deleteAccount(SipId id) {
            getAccount(id);
            mailboxes.remove(id);
        }

        public VoicemailAccount getAccount(SipId id) {
            var mailbox = mailboxes.get(id);
            if (mailbox == null) {
                throw fault(FaultCode.VOICEMAIL_NOT_FOUND);
            }
            return mailbox;
        }
    }

    private static boolean is(Integer wanted, Integer value) {
        return wanted == null || wanted == 0 || wanted.equals(value);
    }

    private static boolean like(String pattern, String value) {
        if (pattern == null || pattern.isEmpty()) {
            return true;
        }
        var regex = Stream.of(pattern.split("(?=[%_])|(?<=[%_])"))
                .map(part -> part.equals("%") ? ".*" : part.equals("_") ? "." : Pattern.quote(part))
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE)
                .matcher(Objects.requireNonNullElse(value, ""))
                .matches();
    }

    private static Comparator<SipAccount> order(OrderBy orderBy) {
        Comparator<SipAccount> order = switch (orderBy == null ? "changeDate" : orderBy.attribute()) {
            case "username" -> Comparator.comparing(account -> account.id().username());
            case "domain" -> Comparator.comparing(account -> account.id().domain());
            default -> Comparator.comparing(account -> account.changeDate());
        };
        return orderBy == null || orderBy.direction() == OrderBy.Direction.DESC ? order.reversed() : order;
    }

    private static <T> List<T> cut(List<T> rows, Range range) {
        if (range == null) {
            return rows;
        }
        int from = Math.min(range.start(), rows.size());
        return rows.subList(from, Math.min(from + range.count(), rows.size()));
    }
}
