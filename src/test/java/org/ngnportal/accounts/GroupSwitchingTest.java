package org.ngnportal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.accounts.NotPermittedException.Reason;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Delegation;

class GroupSwitchingTest {

    private static final String TILL = "till@shop.alpha.example";
    private static final SipAddress ADDRESS = FakePlatform.address(TILL);

    private final FakePlatform platform = new FakePlatform();
    private final Accounts accounts = platform.accounts();
    private final Actor alpha = FakePlatform.reseller();
    private final Actor shop = FakePlatform.customer();

    @BeforeEach
    void till() {
        platform.put(platform.account(TILL, "Till", "One")
                .ownership(FakePlatform.SHOP, FakePlatform.ALPHA)
                .groups(List.of("gold-plan", "quota"))
                .quota(30));
    }

    @Test
    void switchesAreTurnedOnAndOff() {
        var on = accounts.setGroup(shop, opened(shop), AccountGroup.TRUNKING, true);
        assertThat(on.isIn(AccountGroup.TRUNKING)).isTrue();

        var off = accounts.setGroup(shop, on, AccountGroup.TRUNKING, false);
        assertThat(off.isIn(AccountGroup.TRUNKING)).isFalse();
        assertThat(platform.stored(TILL).groups()).containsExactly("gold-plan", "quota");
        assertThat(platform.journal.deeds())
                .containsExactly("subscriber.switch-on " + TILL, "subscriber.switch-off " + TILL);
        assertThat(platform.journal.latestChanges()).containsExactly("group.trunking: yes -> no");
    }

    @Test
    void whatTheResellerDoesIsInTheJournalOfTheCustomerWhoseAccountItIs() {
        accounts.setGroup(alpha, opened(alpha), AccountGroup.BLOCKED, true);

        var entry = platform.journal.entries.getFirst();
        assertThat(entry.who()).isEqualTo("Alpha Telecom");
        assertThat(entry.tenant()).isEqualTo(shop.tenant());
        assertThat(platform.journal.latestChanges()).containsExactly("group.blocked: no -> yes");
    }

    @Test
    void whatFollowsFromASwitchIsWrittenDownToo() {
        platform.delegation = new Delegation(true, true, false, true);

        accounts.setGroup(shop, opened(shop), AccountGroup.FREE_PSTN, true);

        assertThat(platform.journal.latestChanges())
                .containsExactly("group.free-pstn: no -> yes", "group.prepaid: no -> yes", "prepaid: no -> yes");
    }

    @Test
    void switchingTwiceIsNoProblem() {
        accounts.setGroup(shop, opened(shop), AccountGroup.TRUNKING, true);

        assertThat(accounts.setGroup(shop, opened(shop), AccountGroup.TRUNKING, true)
                        .isIn(AccountGroup.TRUNKING))
                .isTrue();
        assertThat(accounts.setGroup(shop, opened(shop), AccountGroup.MISSED_CALLS, false)
                        .isIn(AccountGroup.MISSED_CALLS))
                .isFalse();
    }

    @Test
    void customerCannotLiftTheBlockOfHisReseller() {
        var blocked = accounts.setGroup(alpha, opened(alpha), AccountGroup.BLOCKED, true);

        assertThat(blocked.states()).contains(AccountState.BLOCKED_BY_RESELLER).doesNotContain(AccountState.ACTIVE);
        assertThatThrownBy(() -> accounts.setGroup(shop, opened(shop), AccountGroup.BLOCKED, false))
                .isInstanceOfSatisfying(
                        NotPermittedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.BLOCKED_BY_RESELLER));
        assertThatThrownBy(() -> accounts.setGroup(shop, opened(shop), AccountGroup.BLOCKED, true))
                .isInstanceOf(NotPermittedException.class);
        assertThat(platform.stored(TILL).properties()).containsExactly(new SipProperty("blocked_by", "reseller"));
    }

    @Test
    void resellerLiftsTheBlockOfHisCustomer() {
        var blocked = accounts.setGroup(shop, opened(shop), AccountGroup.BLOCKED, true);
        assertThat(blocked.blockedBy()).isEqualTo(BlockedBy.CUSTOMER);

        var lifted = accounts.setGroup(alpha, opened(alpha), AccountGroup.BLOCKED, false);

        assertThat(lifted.isIn(AccountGroup.BLOCKED)).isFalse();
        assertThat(platform.stored(TILL).properties()).isEmpty();
        assertThat(platform.stored(TILL).groups()).containsExactly("gold-plan", "quota");
    }

    @Test
    void memoryOfABlockDoesNotCountWithoutTheBlock() {
        platform.put(platform.stored(TILL).toBuilder().properties(List.of(new SipProperty("blocked_by", "reseller"))));

        assertThat(opened(shop).blockedBy()).isNull();
        accounts.setGroup(shop, opened(shop), AccountGroup.BLOCKED, true);

        assertThat(opened(shop).blockedBy()).isEqualTo(BlockedBy.CUSTOMER);
    }

    @Test
    void grantingPstnWithoutTheRightToChooseMakesPrepaid() {
        platform.delegation = new Delegation(true, true, false, false);

        var granted = accounts.setGroup(alpha, opened(alpha), AccountGroup.FREE_PSTN, true);

        assertThat(granted.telephony().prepaid()).isTrue();
        assertThat(platform.stored(TILL).groups()).containsExactly("gold-plan", "quota", "free-pstn", "prepaid");
    }

    @Test
    void quotaComesBackWithPstnAccess() {
        accounts.setGroup(alpha, opened(alpha), AccountGroup.FREE_PSTN, true);
        accounts.setGroup(alpha, opened(alpha), AccountGroup.FREE_PSTN, false);
        assertThat(platform.stored(TILL).properties()).containsExactly(new SipProperty("last_sip_quota", "30"));
        platform.put(platform.stored(TILL).toBuilder().quota(0));

        var granted = accounts.setGroup(alpha, opened(alpha), AccountGroup.FREE_PSTN, true);

        assertThat(granted.telephony().quota()).isEqualTo(30);
        assertThat(granted.telephony().prepaid()).isFalse();
    }

    @Test
    void quotaBlockIsLiftedButNeverSet() {
        var lifted = accounts.setGroup(alpha, opened(alpha), AccountGroup.QUOTA, false);

        assertThat(lifted.states()).contains(AccountState.ACTIVE).doesNotContain(AccountState.OVER_QUOTA);
        assertThatThrownBy(() -> accounts.setGroup(alpha, lifted, AccountGroup.QUOTA, true))
                .isInstanceOf(NotPermittedException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"FREE_PSTN", "QUOTA", "SMS", "ANONYMOUS", "RATE_ON_NET", "INTERCEPT"})
    void whatIsNotDelegatedIsRefused(AccountGroup group) {
        platform.delegation = new Delegation(false, false, false, false);

        assertThatThrownBy(() -> accounts.setGroup(shop, opened(shop), group, false))
                .isInstanceOf(NotPermittedException.class);
        assertThat(platform.stored(TILL).groups()).containsExactly("gold-plan", "quota");
    }

    @ParameterizedTest
    @EnumSource(names = {"PREPAID", "VOICEMAIL"})
    void whatFollowsSomethingElseIsNoSwitch(AccountGroup group) {
        assertThatThrownBy(() -> accounts.setGroup(alpha, opened(alpha), group, true))
                .isInstanceOfSatisfying(
                        NotPermittedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_A_SWITCH));
    }

    private Subscriber opened(Actor actor) {
        return accounts.get(actor, ADDRESS).orElseThrow();
    }
}
