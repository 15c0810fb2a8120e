package org.ngnportal.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ngnportal.accounts.SubscriberFilter.Recency;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Tenants;
import org.springframework.stereotype.Service;

/**
 * How many subscribers an actor has, and in which states; kept per actor, counts for seconds and what has to be looked for
 * for some minutes. Every method may throw {@link org.ngnportal.ngnpro.NgnProException}.
 */
@Service
public class SubscriberNumbers {

    private final AccountAccess access;
    private final Tenants tenants;
    private final SubscriberScans scans;
    private final Cache<Key, Integer> counts = kept(Duration.ofSeconds(10));
    private final Cache<Actor, Newcomers> newcomers = kept(Duration.ofMinutes(2));
    private final Cache<Actor, Tally> lowBalances = kept(Duration.ofMinutes(3));

    SubscriberNumbers(AccountAccess access, Tenants tenants, SubscriberScans scans) {
        this.access = access;
        this.tenants = tenants;
        this.scans = scans;
    }

    private record Key(Actor actor, List<AccountGroup> groups) {}

    /**
     * A number that may be a lower bound.
     *
     * @param cutOff whether there may be more
     */
    public record Tally(int value, boolean cutOff) {}

    /**
     * Who was created lately.
     *
     * @param days the last days, oldest first, today last; each with how many were created then
     * @param cutOff whether there may be more than the numbers say
     */
    public record Newcomers(List<Day> days, boolean cutOff) {

        public Newcomers {
            days = List.copyOf(days);
        }

        /** The number of one day. */
        public record Day(LocalDate date, int count) {}

        /** How many of the last days. */
        public Tally within(Recency recency) {
            int from = Math.max(0, days.size() - recency.days());
            return new Tally(
                    days.subList(from, days.size()).stream()
                            .mapToInt(Day::count)
                            .sum(),
                    cutOff);
        }
    }

    public int all(Actor actor) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        return count(actor);
    }

    /** Members of a group that shows with the actor's delegation. */
    public int in(Actor actor, AccountGroup group) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        return count(actor, group);
    }

    /** Those who are neither blocked nor over quota. */
    public int active(Actor actor) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        int blocked = count(actor, AccountGroup.BLOCKED);
        int overQuota = count(actor, AccountGroup.QUOTA);
        return Math.max(0, count(actor) - blocked - overQuota + inBoth(actor, blocked, overQuota));
    }

    /**
     * Whether the platform combines groups with AND or with OR is not known (contract section 3.1), but the number tells:
     * of both there are not more than of each, of either not fewer.
     */
    private int inBoth(Actor actor, int first, int second) {
        if (first == 0 || second == 0) {
            return 0;
        }
        int combined = count(actor, AccountGroup.BLOCKED, AccountGroup.QUOTA);
        return combined <= Math.min(first, second) ? combined : Math.max(0, first + second - combined);
    }

    /** Who was created in the last month. */
    public Newcomers newcomers(Actor actor) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        return newcomers.get(actor, this::readNewcomers);
    }

    /** Prepaid accounts whose balance is below the threshold of the settings. */
    public Tally lowBalances(Actor actor) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        return lowBalances.get(actor, this::readLowBalances);
    }

    /** Whether the actor's delegation shows him who is in a group (contract section 4.3). */
    public boolean shows(Actor actor, AccountGroup group) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        return group.visibleWith(tenants.settings(actor).delegation());
    }

    private Newcomers readNewcomers(Actor actor) {
        var scan = scans.find(actor, SubscriberFilter.NONE.withCreated(Recency.MONTH));
        var first = scans.since(Recency.MONTH);
        int[] counts = new int[Recency.MONTH.days()];
        for (var account : scan.accounts()) {
            SubscriberScans.day(account.createDate())
                    .ifPresent(day ->
                            counts[(int) Math.clamp(day.toEpochDay() - first.toEpochDay(), 0, counts.length - 1)]++);
        }
        var days = new ArrayList<Newcomers.Day>();
        for (int i = 0; i < counts.length; i++) {
            days.add(new Newcomers.Day(first.plusDays(i), counts[i]));
        }
        return new Newcomers(days, scan.cutOff());
    }

    private Tally readLowBalances(Actor actor) {
        var scan = scans.find(actor, SubscriberFilter.NONE.withLowBalance(true));
        return new Tally(scan.accounts().size(), scan.cutOff());
    }

    private int count(Actor actor, AccountGroup... groups) {
        return counts.get(new Key(actor, List.of(groups)), this::read);
    }

    private int read(Key key) {
        var groups = key.groups().stream().map(AccountGroup::wireName).toList();
        var filter =
                new SipQuery.Filter(null, null, null, null, null, null, null, null, groups.isEmpty() ? null : groups);
        return AccountReader.number(access.session(key.actor())
                .sip()
                .getAccounts(new SipQuery(filter, null, new Range(0, 1)))
                .total());
    }

    private static <K, V> Cache<K, V> kept(Duration time) {
        return Caffeine.newBuilder().expireAfterWrite(time).maximumSize(10_000).build();
    }
}
