package org.ngnportal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.SubscriberFilter.Recency;
import org.ngnportal.accounts.SubscriberNumbers.Tally;
import org.ngnportal.ngnpro.PlatformTime;

class SubscriberNumbersTest {

    private final FakePlatform platform = new FakePlatform();
    private final SubscriberNumbers numbers = platform.numbers();

    @Test
    void whoIsBlockedAndOverQuotaIsCountedOnceAmongTheInactive() {
        add("a@alpha.example", "blocked");
        add("b@alpha.example", "quota");
        add("c@alpha.example", "blocked", "quota");
        add("d@alpha.example");

        var alpha = FakePlatform.reseller();
        assertThat(numbers.all(alpha)).isEqualTo(4);
        assertThat(numbers.in(alpha, AccountGroup.BLOCKED)).isEqualTo(2);
        assertThat(numbers.in(alpha, AccountGroup.QUOTA)).isEqualTo(2);
        assertThat(numbers.active(alpha)).isEqualTo(1);
    }

    @Test
    void newcomersAreCountedByDayAndOldAccountsChangedLatelyAreNone() {
        created("a@alpha.example", "2026-11-21 09:00:00");
        created("b@alpha.example", "2026-11-21 10:00:00");
        created("c@alpha.example", "2026-11-15 00:00:00");
        created("d@alpha.example", "2026-11-14 23:59:59");
        created("e@alpha.example", "2026-10-23 00:00:00");
        created("f@alpha.example", "2026-10-22 23:59:59");

        var newcomers = numbers.newcomers(FakePlatform.reseller());

        assertThat(newcomers.days()).hasSize(30);
        assertThat(newcomers.days().getLast().count()).isEqualTo(2);
        assertThat(newcomers.days().getFirst().count()).isEqualTo(1);
        assertThat(newcomers.within(Recency.WEEK)).isEqualTo(new Tally(3, false));
        assertThat(newcomers.within(Recency.MONTH)).isEqualTo(new Tally(5, false));
    }

    @Test
    void lookingForNewcomersIsGivenUpAndTold() {
        IntStream.range(0, SubscriberScans.MOST_CREATED + 1)
                .forEach(i -> created("u" + i + "@alpha.example", "2026-11-20 08:00:00"));

        assertThat(numbers.newcomers(FakePlatform.reseller()).within(Recency.WEEK))
                .isEqualTo(new Tally(SubscriberScans.MOST_CREATED, true));
        assertThat(platform.queries).hasSize(2);
    }

    @Test
    void balancesAreAskedForABoundedNumberOfAccountsInOneCall() {
        IntStream.range(0, SubscriberScans.MOST_BALANCES + 1).forEach(i -> add("u" + i + "@alpha.example", "prepaid"));
        platform.accounts.keySet().forEach(id -> platform.balances.put(id.toString(), new BigDecimal("5.00")));
        platform.balances.put("u300@alpha.example", new BigDecimal("-1.5"));

        assertThat(numbers.lowBalances(FakePlatform.reseller())).isEqualTo(new Tally(1, true));
        numbers.lowBalances(FakePlatform.reseller());
        assertThat(platform.queries).hasSize(1);
    }

    private void add(String address, String... groups) {
        platform.put(platform.account(address, "A", "B").groups(List.of(groups)));
    }

    private void created(String address, String date) {
        platform.put(platform.account(address, "A", "B")
                .dates(new PlatformTime(date), new PlatformTime("2026-11-21 11:00:00")));
    }
}
