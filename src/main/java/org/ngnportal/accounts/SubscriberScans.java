package org.ngnportal.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.SubscriberFilter.Recency;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.PlatformTime;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.tenancy.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds accounts by what the platform has no filter for, by looking at those changed last: an account created lately was
 * changed lately. How many are looked at is bounded; what was found is kept for a moment, per actor.
 */
@Component
class SubscriberScans {

    /** Most accounts looked at for when they were created. */
    static final int MOST_CREATED = 1000;

    /** Most prepaid accounts whose balances are asked for. */
    static final int MOST_BALANCES = 300;

    private static final int ROWS_PER_CALL = 500;
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final AccountAccess access;
    private final BigDecimal lowBalance;
    private final Clock clock;
    private final Cache<Key, Scan> scans =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(1_000).build();

    @Autowired
    SubscriberScans(AccountAccess access, AccountsSettings settings) {
        this(access, settings, Clock.systemDefaultZone());
    }

    SubscriberScans(AccountAccess access, AccountsSettings settings, Clock clock) {
        this.access = access;
        this.lowBalance = settings.lowBalance();
        this.clock = clock;
    }

    private record Key(Actor actor, SubscriberFilter filter) {}

    /**
     * What was found.
     *
     * @param accounts those that match, changed last first
     * @param cutOff whether there may be more
     */
    record Scan(List<SipAccount> accounts, boolean cutOff) {}

    /** The first day that counts as so recent, in the platform's time zone as far as it is the portal's. */
    LocalDate since(Recency recency) {
        return LocalDate.now(clock).minusDays(recency.days() - 1L);
    }

    /** All that match the filter, whatever its text. */
    Scan find(Actor actor, SubscriberFilter filter) {
        return scans.get(new Key(actor, filter), this::look);
    }

    private Scan look(Key key) {
        var filter = key.filter();
        var sip = access.session(key.actor()).sip();
        var looked = filter.lowBalance() ? prepaid(sip, filter) : changedLately(sip, filter);
        return new Scan(looked.accounts().stream().filter(matching(filter)).toList(), looked.cutOff());
    }

    /** @return all accounts changed since the filter's day, as far as they are looked at */
    private Scan changedLately(SipPort sip, SubscriberFilter filter) {
        var created = filter.created();
        var since = since(created == null ? Recency.MONTH : created).atStartOfDay();
        var found = new ArrayList<SipAccount>();
        while (found.size() < MOST_CREATED) {
            var page = sip.getAccounts(query(filter, new Range(found.size(), ROWS_PER_CALL)));
            var rows = page.accounts() == null ? List.<SipAccount>of() : page.accounts();
            found.addAll(rows);
            boolean reached = rows.isEmpty() || isBefore(rows.getLast().changeDate(), since);
            if (reached || found.size() >= AccountReader.number(page.total())) {
                return new Scan(found, false);
            }
        }
        return new Scan(found, true);
    }

    private Scan prepaid(SipPort sip, SubscriberFilter filter) {
        var page = sip.getAccounts(query(filter.withGroup(AccountGroup.PREPAID), new Range(0, MOST_BALANCES)));
        var rows = (page.accounts() == null ? List.<SipAccount>of() : page.accounts())
                .stream().filter(account -> account.id() != null).toList();
        if (rows.isEmpty()) {
            return new Scan(List.of(), false);
        }
        var states = sip.getPrepaidStatus(rows.stream().map(SipAccount::id).toList());
        var low = new ArrayList<SipAccount>();
        for (int i = 0; i < Math.min(rows.size(), states.size()); i++) {
            var balance = states.get(i).balance();
            if (balance == null || balance.compareTo(lowBalance) < 0) {
                low.add(rows.get(i));
            }
        }
        return new Scan(low, AccountReader.number(page.total()) > rows.size());
    }

    private static SipQuery query(SubscriberFilter filter, Range range) {
        return new SipQuery(SubscriberSearch.filter(filter), OrderBy.descending("changeDate"), range);
    }

    private Predicate<SipAccount> matching(SubscriberFilter filter) {
        return isCreatedSince(filter.created()).and(isIn(filter.group())).and(contains(filter.text()));
    }

    private Predicate<SipAccount> isCreatedSince(@Nullable Recency recency) {
        if (recency == null) {
            return account -> true;
        }
        var since = since(recency);
        return account ->
                day(account.createDate()).filter(day -> !day.isBefore(since)).isPresent();
    }

    private static Predicate<SipAccount> isIn(@Nullable AccountGroup group) {
        return account -> group == null || AccountReader.groupNames(account).contains(group.wireName());
    }

    /** As the platform would match it: a text without wildcards is contained. */
    private static Predicate<SipAccount> contains(String text) {
        if (text.isEmpty()) {
            return account -> true;
        }
        var parts = text.toLowerCase(Locale.ROOT).split("%", -1);
        var pattern = Pattern.compile(
                String.join(
                        ".*", java.util.Arrays.stream(parts).map(Pattern::quote).toList()),
                Pattern.DOTALL);
        return account -> pattern.matcher(searched(account)).find();
    }

    private static String searched(SipAccount account) {
        return (AccountReader.address(account.id()).map(Object::toString).orElse("")
                        + "\n" + AccountReader.text(account.firstName()) + " " + AccountReader.text(account.lastName())
                        + "\n" + AccountReader.text(account.email()))
                .toLowerCase(Locale.ROOT);
    }

    static Optional<LocalDate> day(@Nullable PlatformTime date) {
        return Optional.ofNullable(date).flatMap(PlatformTime::local).map(LocalDateTime::toLocalDate);
    }

    private static boolean isBefore(@Nullable PlatformTime date, LocalDateTime moment) {
        return Optional.ofNullable(date)
                .flatMap(PlatformTime::local)
                .filter(changed -> changed.isBefore(moment))
                .isPresent();
    }
}
