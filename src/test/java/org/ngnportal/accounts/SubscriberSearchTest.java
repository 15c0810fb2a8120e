package org.ngnportal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.sip.DomainName;

class SubscriberSearchTest {

    private final FakePlatform platform = new FakePlatform();
    private final Accounts accounts = platform.accounts();

    @BeforeEach
    void subscribers() {
        platform.put(platform.account("alice@alpha.example", "Alice", "Smith"));
        platform.put(platform.account("bob@alpha.example", "Robert", "Alicedale"));
        platform.put(
                platform.account("1001@voice.alpha.example", "Carol", "Jones").groups(List.of("blocked", "free-pstn")));
        platform.put(platform.account("john_doe@alpha.example", "John", "Doe").email("j.doe@elsewhere.example"));
    }

    @Test
    void withoutTextThePlatformOrdersAndPages() {
        var page = accounts.find(
                FakePlatform.reseller(),
                SubscriberFilter.NONE,
                new SubscriberSort(SubscriberSort.Key.USERNAME, true),
                1,
                2);

        assertThat(addresses(page)).containsExactly("alice@alpha.example", "bob@alpha.example");
        assertThat(page.total()).isEqualTo(4);
        assertThat(platform.queries).hasSize(1);
    }

    @Test
    void newestComesFirst() {
        assertThat(addresses(find(SubscriberFilter.NONE))).first().isEqualTo("john_doe@alpha.example");
    }

    @Test
    void textIsSoughtInAddressNamesAndMailWithoutDoubles() {
        var page = find(SubscriberFilter.NONE.withText("alice"));

        assertThat(addresses(page)).containsExactly("bob@alpha.example", "alice@alpha.example");
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.cutOff()).isFalse();
    }

    @Test
    void fullNameIsFoundInEitherOrder() {
        assertThat(addresses(find(SubscriberFilter.NONE.withText("carol jones"))))
                .containsExactly("1001@voice.alpha.example");
        assertThat(addresses(find(SubscriberFilter.NONE.withText("Jones Carol"))))
                .containsExactly("1001@voice.alpha.example");
    }

    @Test
    void textWithAtIsAnAddressOrAMail() {
        assertThat(addresses(find(SubscriberFilter.NONE.withText("sip:alice@alpha"))))
                .containsExactly("alice@alpha.example");
        assertThat(addresses(find(SubscriberFilter.NONE.withText("doe@else"))))
                .containsExactly("john_doe@alpha.example");
        assertThat(platform.queries).hasSize(4);
    }

    @Test
    void numberIsFoundHoweverItIsWritten() {
        assertThat(addresses(find(SubscriberFilter.NONE.withText("10 01"))))
                .containsExactly("1001@voice.alpha.example");
    }

    @Test
    void typedWildcardsAreTakenAsTheyAre() {
        assertThat(SubscriberSearch.queries(SubscriberFilter.NONE.withText("%ice")))
                .extracting(SipQuery.Filter::username)
                .contains("%ice");
        assertThat(addresses(find(SubscriberFilter.NONE.withText("%ice")))).containsExactly("alice@alpha.example");
    }

    @Test
    void domainAndGroupNarrowEveryQuery() {
        var filter = SubscriberFilter.NONE
                .withDomain(new DomainName("voice.alpha.example"))
                .withGroup(AccountGroup.BLOCKED);

        assertThat(addresses(find(filter))).containsExactly("1001@voice.alpha.example");
        assertThat(addresses(find(filter.withText("carol")))).containsExactly("1001@voice.alpha.example");
        assertThat(addresses(find(filter.withText("alice")))).isEmpty();
        assertThat(addresses(find(filter.withText("1001@alpha")))).isEmpty();
        assertThat(addresses(find(filter.withText("1001@voice")))).containsExactly("1001@voice.alpha.example");
    }

    @Test
    void moreThanCanBeMergedIsTold() {
        IntStream.range(0, SubscriberSearch.ROWS_PER_QUERY + 1)
                .forEach(i -> platform.put(platform.account("user" + i + "@alpha.example", "First", "Last")));

        var page = find(SubscriberFilter.NONE.withText("first"));

        assertThat(page.cutOff()).isTrue();
        assertThat(page.total()).isEqualTo(SubscriberSearch.ROWS_PER_QUERY);
    }

    @Test
    void mergedAnswersArePaged() {
        var second = accounts.find(
                FakePlatform.reseller(),
                SubscriberFilter.NONE.withText("alice"),
                new SubscriberSort(SubscriberSort.Key.USERNAME, true),
                1,
                50);

        assertThat(addresses(second)).containsExactly("bob@alpha.example");
        assertThat(second.total()).isEqualTo(2);
    }

    private SubscriberPage find(SubscriberFilter filter) {
        return accounts.find(FakePlatform.reseller(), filter, SubscriberSort.NEWEST_FIRST, 0, 50);
    }

    private static List<String> addresses(SubscriberPage page) {
        return page.rows().stream().map(row -> row.address().toString()).toList();
    }
}
