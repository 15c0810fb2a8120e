package org.ngnportal.imports.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.FieldProblem;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.LiveCheck.Asked;
import org.ngnportal.imports.LiveCheck.Run;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.imports.Verdict;
import org.ngnportal.ngnpro.AliasQuery;
import org.ngnportal.ngnpro.EnumNumberQuery;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.onboarding.OnboardingRules;
import org.ngnportal.prepaid.Money;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.TenantSettings;

/** The check of one file. */
final class CheckRun implements Run {

    private final Actor actor;
    private final NgnProSession session;
    private final TenantSettings settings;
    private final Set<String> domains;
    private final Judge judge;
    private final Supplier<Money> limit;
    private final Claims claims = new Claims();
    private final Map<Integer, Boolean> owners = new HashMap<>();
    private boolean passwords;
    private @Nullable Directory directory;
    private @Nullable NumberDirectory numbers;
    private @Nullable Rooms rooms;

    CheckRun(
            Actor actor,
            NgnProSession session,
            TenantSettings settings,
            List<DomainName> domains,
            OnboardingRules rules,
            Supplier<Money> limit) {
        this.actor = actor;
        this.session = session;
        this.settings = settings;
        this.domains = domains.stream().map(DomainName::value).collect(Collectors.toSet());
        this.judge = new Judge(actor, settings.delegation(), rules);
        this.limit = limit;
    }

    /** What may still be created. */
    private record Rooms(Room accounts, Room aliases, Room numbers) {}

    /**
     * What the platform says about the rows of a page.
     *
     * @param accounts those that exist
     * @param aliases those that exist, and where they lead
     * @param aliasesOf all of the accounts for which aliases are asked for
     * @param numbers those that exist, and where they lead
     * @param numbersOf all of the accounts for which numbers are asked for
     */
    record Found(
            Map<SipAddress, Known> accounts,
            Map<SipAddress, SipAddress> aliases,
            Map<SipAddress, Set<String>> aliasesOf,
            Map<String, Set<String>> numbers,
            Map<SipAddress, Set<String>> numbersOf,
            Map<SipAddress, Parts.Read> parts) {}

    @Override
    public void announce(int line, SubscriberWish wish) {
        claims.add(line, wish);
        passwords |= wish.passwords().sip() != null || wish.passwords().web() != null;
    }

    @Override
    public List<Verdict> check(List<Asked> page) {
        var found = look(page.stream().map(Asked::wish).toList());
        return page.stream()
                .map(row -> domains.contains(row.wish().domain())
                        ? verdict(row, found)
                        : Verdict.conflict(
                                row.line(),
                                List.of(FieldProblem.of(ImportField.DOMAIN, "wish.problem.domain-foreign"))))
                .toList();
    }

    private Found look(List<SubscriberWish> wishes) {
        var known = directory();
        var names = new LinkedHashSet<SipAddress>();
        var wantedNumbers = new LinkedHashSet<String>();
        for (var wish : wishes) {
            addAddress(names, wish);
            aliases(wish).forEach(alias -> SipAddress.parse(alias).ifPresent(names::add));
            wantedNumbers.addAll(Objects.requireNonNullElse(wish.reach().numbers(), List.of()));
        }
        var mine = Directory.within(names, domains);
        var accounts = known.accounts(mine);
        var existing = wishes.stream()
                .filter(wish -> wish.address() != null && accounts.containsKey(wish.address()))
                .toList();
        var withAliases = addresses(existing, wish -> wish.reach().aliases() != null);
        var withNumbers = addresses(existing, wish -> wish.reach().numbers() != null);
        return new Found(
                accounts,
                known.aliases(mine.stream()
                        .filter(address -> !accounts.containsKey(address))
                        .toList()),
                withAliases.isEmpty() ? Map.of() : known.aliasesOf(withAliases),
                wantedNumbers.isEmpty() ? Map.of() : numbers().targets(wantedNumbers),
                withNumbers.isEmpty() ? Map.of() : numbers().numbersOf(withNumbers),
                parts(existing, accounts));
    }

    private Map<SipAddress, Parts.Read> parts(List<SubscriberWish> existing, Map<SipAddress, Known> accounts) {
        var asked = new HashMap<SipAddress, Parts>();
        for (var wish : existing) {
            var fields = new HashSet<>(WishValues.of(wish).keySet());
            if (wish.voicemail().pin() != null) {
                fields.add(ImportField.PIN);
            }
            var parts = Parts.of(fields);
            if (parts.isAnything() && wish.address() != null) {
                asked.put(wish.address(), parts);
            }
        }
        return Together.ask(
                asked.keySet(),
                address -> Objects.requireNonNull(asked.get(address))
                        .read(
                                session,
                                address,
                                Parts.hasMailbox(Objects.requireNonNull(accounts.get(address))
                                        .values()),
                                settings));
    }

    private Verdict verdict(Asked row, Found found) {
        var wish = row.wish();
        var problems = new ArrayList<>(claims.problems(row.line(), wish));
        var address = wish.address();
        var known = address == null ? null : found.accounts().get(address);
        return address == null || known == null
                ? creation(row, found, problems)
                : change(row, address, known, found, problems);
    }

    private Verdict creation(Asked row, Found found, List<FieldProblem> problems) {
        var wish = row.wish();
        if (!Rights.allows(actor, Area.SUBSCRIBERS, Action.CREATE)) {
            problems.add(FieldProblem.of(ImportField.USERNAME, "wish.problem.may-not-create"));
        }
        var address = wish.address();
        if (address != null && found.aliases().containsKey(address)) {
            problems.add(FieldProblem.of(ImportField.USERNAME, "wish.problem.taken", address));
        }
        problems.addAll(judge.create(wish));
        var values = judge.created(wish);
        problems.addAll(reach(wish, address, Set.of(), Set.of(), found));
        owner(values, problems);
        balance(wish, values, problems);
        if (problems.isEmpty()) {
            takeRoom(1, aliases(wish).size(), newNumbers(wish, found), problems);
        }
        return problems.isEmpty()
                ? new Verdict(row.line(), Verdict.Kind.CREATE, List.of(), List.of())
                : Verdict.conflict(row.line(), problems);
    }

    private Verdict change(Asked row, SipAddress address, Known known, Found found, List<FieldProblem> problems) {
        var wish = row.wish();
        var live = new HashMap<>(known.values());
        var parts = found.parts().get(address);
        if (parts != null) {
            live.putAll(parts.values());
        }
        var hadAliases = found.aliasesOf().getOrDefault(address, Set.of());
        var hadNumbers = found.numbersOf().getOrDefault(address, Set.of());
        LiveValues.aliases(live, hadAliases);
        LiveValues.numbers(live, hadNumbers);
        var differences = Differences.between(wish, address, live, known.passwords(), parts == null ? "" : parts.pin());
        var changed = differences.stream().map(Verdict.Difference::field).collect(Collectors.toSet());
        if (!changed.isEmpty() && !Rights.allows(actor, Area.SUBSCRIBERS, Action.CHANGE)) {
            problems.add(FieldProblem.of(ImportField.USERNAME, "wish.problem.may-not-change"));
        }
        problems.addAll(judge.change(wish, live, changed, known.blockedBy()));
        problems.addAll(reach(wish, address, hadAliases, hadNumbers, found));
        if (changed.contains(ImportField.OWNER)) {
            owner(WishValues.of(wish), problems);
        }
        if (problems.isEmpty()) {
            int more = (int) aliases(wish).stream()
                    .filter(alias -> !hadAliases.contains(alias))
                    .count();
            takeRoom(0, more, newNumbers(wish, found), problems);
        }
        if (!problems.isEmpty()) {
            return Verdict.conflict(row.line(), problems);
        }
        var kind = differences.isEmpty() ? Verdict.Kind.UNCHANGED : Verdict.Kind.UPDATE;
        return new Verdict(row.line(), kind, differences, List.of());
    }

    private List<FieldProblem> reach(
            SubscriberWish wish,
            @Nullable SipAddress address,
            Set<String> hadAliases,
            Set<String> hadNumbers,
            Found found) {
        return new ReachRules(domains, found, numbers().rangesIfNeeded(wish))
                .problems(wish, address, hadAliases, hadNumbers);
    }

    private void owner(Map<ImportField, String> values, List<FieldProblem> problems) {
        int owner = Integer.parseInt(values.getOrDefault(ImportField.OWNER, "0"));
        if (owner != 0 && owner != actor.tenant().value() && !owners.computeIfAbsent(owner, this::isCustomer)) {
            problems.add(FieldProblem.of(ImportField.OWNER, "wish.problem.owner", owner));
        }
    }

    private boolean isCustomer(int id) {
        try {
            return session.customer().getAccount(id).id() != null;
        } catch (NgnProException.Fault none) {
            return false;
        }
    }

    private void balance(SubscriberWish wish, Map<ImportField, String> values, List<FieldProblem> problems) {
        var balance = wish.services().startBalance();
        if (balance == null || balance.isZero()) {
            return;
        }
        if (!"yes".equals(values.get(ImportField.PREPAID))) {
            problems.add(FieldProblem.of(ImportField.START_BALANCE, "wish.problem.balance-postpaid"));
        } else if (!Rights.allows(actor, Area.PREPAID, Action.CREATE)) {
            problems.add(FieldProblem.of(ImportField.START_BALANCE, "wish.problem.may-not-book"));
        } else if (balance.compareTo(limit.get()) > 0) {
            problems.add(FieldProblem.of(ImportField.START_BALANCE, "wish.problem.balance-limit", limit.get()));
        }
    }

    private void takeRoom(int accounts, int aliases, int newNumbers, List<FieldProblem> problems) {
        var left = rooms();
        demand(left.accounts(), accounts, ImportField.DOMAIN, "onboarding.problem.credit", problems);
        demand(left.aliases(), aliases, ImportField.ALIASES, "wish.problem.alias-credit", problems);
        demand(left.numbers(), newNumbers, ImportField.NUMBERS, "wish.problem.number-credit", problems);
        if (problems.isEmpty()) {
            left.accounts().take(accounts);
            left.aliases().take(aliases);
            left.numbers().take(newNumbers);
        }
    }

    private static void demand(
            Room room, int records, ImportField field, String messageKey, List<FieldProblem> problems) {
        if (records > 0 && !room.isFor(records)) {
            problems.add(FieldProblem.of(field, messageKey, room.limit()));
        }
    }

    private Rooms rooms() {
        var known = rooms;
        if (known == null) {
            var one = new Range(0, 1);
            known = new Rooms(
                    Room.of(
                            settings,
                            "sip_credit",
                            () -> total(session.sip()
                                    .getAccounts(new SipQuery(SipQuery.Filter.ALL, null, one))
                                    .total())),
                    Room.of(
                            settings,
                            "sip_alias_credit",
                            () -> total(session.sip()
                                    .getAliases(new AliasQuery(AliasQuery.Filter.ALL, null, one))
                                    .total())),
                    Room.of(
                            settings,
                            "enum_number_credit",
                            () -> total(session.enumeration()
                                    .getNumbers(new EnumNumberQuery(EnumNumberQuery.Filter.ALL, null, one))
                                    .total())));
            rooms = known;
        }
        return known;
    }

    private Directory directory() {
        var known = directory;
        if (known == null) {
            known = new Directory(session, claims, settings.delegation(), passwords);
            directory = known;
        }
        return known;
    }

    private NumberDirectory numbers() {
        var known = numbers;
        if (known == null) {
            known = new NumberDirectory(session, claims);
            numbers = known;
        }
        return known;
    }

    private static int newNumbers(SubscriberWish wish, Found found) {
        return (int) Objects.requireNonNullElse(wish.reach().numbers(), List.<String>of()).stream()
                .filter(number -> !found.numbers().containsKey(number))
                .count();
    }

    private static List<String> aliases(SubscriberWish wish) {
        return Objects.requireNonNullElse(wish.reach().aliases(), List.of());
    }

    private static Set<SipAddress> addresses(
            List<SubscriberWish> wishes, java.util.function.Predicate<SubscriberWish> which) {
        var addresses = new LinkedHashSet<SipAddress>();
        wishes.stream().filter(which).forEach(wish -> addAddress(addresses, wish));
        return addresses;
    }

    private static void addAddress(Set<SipAddress> addresses, SubscriberWish wish) {
        var address = wish.address();
        if (address != null) {
            addresses.add(address);
        }
    }

    private static int total(@Nullable Integer told) {
        return told == null ? 0 : told;
    }
}
