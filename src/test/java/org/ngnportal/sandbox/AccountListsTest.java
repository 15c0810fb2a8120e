package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAccountList;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.ngnpro.SipQuery.Filter;

/** Filters, order and ranges of getAccounts (contract section 3.1); nothing here changes the demo platform. */
class AccountListsTest extends RunningSandbox {

    @Test
    void everybodySeesHisOwnAccounts() {
        assertThat(all(admin()).total()).isEqualTo(67);
        assertThat(all(alpha()).total()).isEqualTo(40);
        assertThat(all(shop()).total()).isEqualTo(6);
        assertThat(all(beta()).total()).isEqualTo(25);
        assertThat(all(gamma()).total()).isEqualTo(2);
        assertThat(all(impersonating(idOf("alpha"))).total()).isEqualTo(40);
        assertThat(all(impersonating(idOf("alpha-shop"))).total()).isEqualTo(6);
    }

    @Test
    void filtersNarrowAndNeverWiden() {
        int beta = idOf("beta");
        assertThat(list(alpha(), new Filter(null, null, null, null, null, null, null, beta, null))
                        .total())
                .isZero();
        assertThat(list(alpha(), Filter.inDomain("beta.example")).total()).isZero();
        assertThat(list(alpha(), new Filter(null, null, null, null, null, null, idOf("alpha-shop"), null, null))
                        .total())
                .isEqualTo(6);
        assertThat(list(alpha(), new Filter(null, null, null, null, null, idOf("alpha"), 0, 0, null))
                        .total())
                .isEqualTo(34);
    }

    @Test
    void emptyFiltersAreNone() {
        assertThat(list(alpha(), new Filter("", "", "", "", "", 0, 0, 0, List.of("")))
                        .total())
                .isEqualTo(40);
    }

    @Test
    void wildcardsMatchInAnyCase() {
        assertThat(names(new Filter("ALICE", null, null, null, null, null, null, null, null)))
                .containsExactly("alice");
        assertThat(names(new Filter("ali", null, null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(names(new Filter("_lic%", null, null, null, null, null, null, null, null)))
                .containsExactly("alice");
        assertThat(names(new Filter("100_", "voice%", null, null, null, null, null, null, null)))
                .hasSize(7);
        assertThat(names(new Filter(null, null, "al%", "LIDDELL", null, null, null, null, null)))
                .containsExactly("alice");
        assertThat(names(new Filter(null, null, "ДИМИТРИЙ", null, null, null, null, null, null)))
                .containsExactly("dimitri.petrov");
        assertThat(names(new Filter(null, null, null, null, "%@VOICE.alpha.example", null, null, null, null)))
                .hasSize(10);
    }

    @Test
    void aBackslashTakesAwayTheMagic() {
        assertThat(names(new Filter("\\_lice", null, null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(names(new Filter("\\%", null, null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(names(new Filter("alice\\", null, null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(names(new Filter("!%", null, null, null, null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void severalGroupsMustAllBeThere() {
        assertThat(names(new Filter(null, null, null, null, null, null, null, null, List.of("free-pstn", "quota"))))
                .containsExactlyInAnyOrder("george.ionescu", "nikos.papadopoulos", "1005");
        assertThat(names(
                        new Filter(null, null, null, null, null, null, null, null, List.of("trunking", "", "nothing"))))
                .isEmpty();
    }

    @Test
    void theLatestChangeComesFirstUnlessAskedOtherwise() {
        var dates = all(alpha()).accounts().stream().map(SipAccount::changeDate).toList();
        assertThat(dates).isSortedAccordingTo((a, b) -> b.compareTo(a));

        var byName = alpha().sip().getAccounts(new SipQuery(Filter.ALL, OrderBy.ascending("username"), null));
        assertThat(byName.accounts())
                .extracting(account -> account.id().username())
                .isSorted();
        var byDomain =
                alpha().sip().getAccounts(new SipQuery(Filter.ALL, OrderBy.descending("domain"), new Range(0, 1)));
        assertThat(byDomain.accounts().getFirst().id().domain()).isEqualTo("voice.alpha.example");
        refused(
                FaultCode.INVALID_VALUE,
                "cannot order by \"password\"",
                () -> alpha().sip().getAccounts(new SipQuery(Filter.ALL, OrderBy.ascending("password"), null)));
    }

    @Test
    void pagesAddUpToTheWhole() {
        var seen = new ArrayList<String>();
        for (int start = 0; start < 40; start += 7) {
            var page = alpha().sip()
                    .getAccounts(new SipQuery(Filter.ALL, OrderBy.ascending("domain"), new Range(start, 7)));
            assertThat(page.total()).isEqualTo(40);
            page.accounts().forEach(account -> seen.add(account.id().toString()));
        }
        assertThat(seen).hasSize(40).doesNotHaveDuplicates();
        assertThat(alpha().sip()
                        .getAccounts(new SipQuery(Filter.ALL, null, new Range(500, 7)))
                        .accounts())
                .isEmpty();
        refused(
                FaultCode.INVALID_VALUE,
                "range",
                () -> alpha().sip().getAccounts(new SipQuery(Filter.ALL, null, new Range(-1, 7))));
    }

    @Test
    void listedAccountsAreWhole() {
        var listed = list(alpha(), new Filter("alice", null, null, null, null, null, null, null, null))
                .accounts()
                .getFirst();
        assertThat(listed).isEqualTo(alpha().sip().getAccount(listed.id()));
        assertThat(listed.groups()).containsExactly("free-pstn", "missed-calls", "voicemail");
        assertThat(listed.properties()).hasSize(3);
    }

    private static List<String> names(Filter filter) {
        return list(alpha(), filter).accounts().stream()
                .map(account -> account.id().username())
                .toList();
    }

    private static SipAccountList all(NgnProSession session) {
        return list(session, Filter.ALL);
    }

    private static SipAccountList list(NgnProSession session, Filter filter) {
        return session.sip().getAccounts(new SipQuery(filter, null, null));
    }
}
