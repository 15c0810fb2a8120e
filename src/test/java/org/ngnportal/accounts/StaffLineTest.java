package org.ngnportal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.NotPermittedException.Reason;
import org.ngnportal.accounts.StaffLine.Standing;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Delegation;

class StaffLineTest {

    private static final String ALICE = "alice@alpha.example";

    private final FakePlatform platform = new FakePlatform();
    private final Actor reseller = FakePlatform.reseller();

    @BeforeEach
    void account() {
        platform.put(platform.account(ALICE, "Alice", "Smith")
                .groups(List.of("free-pstn", "gold-plan"))
                .quota(20)
                .properties(List.of(new SipProperty("loyalty", "platinum"))));
    }

    @Test
    void planSaysWhatWasAndWhatWillBe() {
        assertThat(plan(edit -> edit.quota(50))).containsExactly(new FieldEdit("quota", "20", "50"));
        assertThat(plan(edit -> edit.group(AccountGroup.TRUNKING, true)))
                .containsExactly(new FieldEdit("group.trunking", "no", "yes"));
        assertThat(plan(edit -> edit.timeZone(ZoneId.of("Europe/Bucharest"))))
                .containsExactly(new FieldEdit("time-zone", "Europe/Amsterdam", "Europe/Bucharest"));
    }

    @Test
    void nothingIsPlannedWhereItIsSoAlready() {
        assertThat(plan(edit -> edit.quota(20))).isEmpty();
        assertThat(plan(edit -> edit.pstn(true))).isEmpty();
        assertThat(plan(edit -> edit.language("en"))).isEmpty();
        assertThat(plan(StaffEdit::unblock)).isEmpty();
        assertThat(plan(edit -> edit.owner(0))).isEmpty();
    }

    @Test
    void carryingOutAndPuttingBackKeepWhatNobodyAskedFor() {
        var plan = plan(edit -> edit.pstn(false));
        line().carryOut(plan);

        assertThat(platform.stored(ALICE).groups()).containsExactly("gold-plan");
        assertThat(line().standing(plan)).isEqualTo(Standing.AS_AFTER);
        assertThat(platform.stored(ALICE).properties()).contains(new SipProperty("last_sip_quota", "20"));

        line().carryOut(plan.stream().map(FieldEdit::reversed).toList());

        assertThat(platform.stored(ALICE).groups()).containsExactlyInAnyOrder("gold-plan", "free-pstn");
        assertThat(platform.stored(ALICE).properties()).containsExactly(new SipProperty("loyalty", "platinum"));
    }

    @Test
    void whatSomebodyElseChangedIsNoticed() {
        var plan = plan(edit -> edit.quota(50));
        platform.put(platform.stored(ALICE).toBuilder().quota(70));

        assertThat(line().standing(plan)).isEqualTo(Standing.OTHERWISE);
        assertThat(line().value(plan.getFirst())).isEqualTo("70");
    }

    @Test
    void whatElseSomebodyChangedIsKept() {
        var plan = plan(edit -> edit.quota(50));
        platform.put(platform.stored(ALICE).toBuilder().name("Alicia", "Jones"));

        assertThat(line().standing(plan)).isEqualTo(Standing.AS_BEFORE);
        line().carryOut(plan);

        assertThat(platform.stored(ALICE).lastName()).isEqualTo("Jones");
        assertThat(platform.stored(ALICE).quota()).isEqualTo(50);
    }

    @Test
    void blockRemembersWhoAndWhyAndGoesWithBoth() {
        line().carryOut(plan(edit -> edit.block(" Not paid ")));

        assertThat(platform.stored(ALICE).groups()).contains("blocked");
        assertThat(platform.stored(ALICE).properties())
                .contains(new SipProperty("blocked_by", "reseller"), new SipProperty("blocked_reason", "Not paid"));

        line().carryOut(plan(StaffEdit::unblock));

        assertThat(platform.stored(ALICE).groups()).doesNotContain("blocked");
        assertThat(platform.stored(ALICE).properties()).containsExactly(new SipProperty("loyalty", "platinum"));
    }

    @Test
    void customerCannotLiftTheResellersBlock() {
        platform.put(platform.account("jan@shop.alpha.example", "Jan", "Peeters")
                .ownership(FakePlatform.SHOP, FakePlatform.ALPHA)
                .groups(List.of("blocked"))
                .properties(List.of(new SipProperty("blocked_by", "reseller"))));
        var jan = platform.lines()
                .find(FakePlatform.customer(), FakePlatform.address("jan@shop.alpha.example"))
                .orElseThrow();

        assertRefused(() -> jan.planned(StaffEdit::unblock), Reason.BLOCKED_BY_RESELLER);
    }

    @Test
    void delegationIsTheSameAsOnTheSubscribersPage() {
        platform.delegation = new Delegation(true, false, false, false);
        assertRefused(() -> plan(edit -> edit.quota(1)), Reason.PSTN_CHANGES_NOT_DELEGATED);
        assertRefused(() -> plan(edit -> edit.pstn(true)), Reason.PSTN_CHANGES_NOT_DELEGATED);
        assertRefused(() -> plan(edit -> edit.callLimit(1)), Reason.CALL_LIMIT_NOT_DELEGATED);
        assertRefused(() -> plan(edit -> edit.group(AccountGroup.SMS, true)), Reason.SMS_NOT_DELEGATED);
        assertRefused(() -> plan(edit -> edit.group(AccountGroup.QUOTA, false)), Reason.PSTN_CHANGES_NOT_DELEGATED);

        platform.delegation = new Delegation(true, true, false, false);
        assertThat(plan(edit -> edit.quota(1))).hasSize(1);
    }

    @Test
    void whatIsNoSwitchIsNotSwitched() {
        for (var group : List.of(
                AccountGroup.BLOCKED,
                AccountGroup.FREE_PSTN,
                AccountGroup.PREPAID,
                AccountGroup.VOICEMAIL,
                AccountGroup.INTERCEPT,
                AccountGroup.QUOTA)) {
            assertRefused(() -> plan(edit -> edit.group(group, true)), Reason.NOT_A_SWITCH);
        }
    }

    @Test
    void whoGetsPstnFromSomebodyWhoMayNotChooseBecomesPrepaid() {
        platform.put(platform.stored(ALICE).toBuilder().groups(List.of()).quota(0));
        platform.delegation = new Delegation(true, true, false, false);

        var plan = plan(edit -> edit.pstn(true));
        line().carryOut(plan);

        assertThat(plan).extracting(FieldEdit::field).contains("group.free-pstn", "prepaid");
        assertThat(platform.stored(ALICE).prepaid()).isTrue();
        assertThat(platform.stored(ALICE).groups()).contains("free-pstn", "prepaid");
    }

    @Test
    void valuesOutOfRangeAreNotSet() {
        assertThatThrownBy(() -> plan(edit -> edit.quota(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan(edit -> edit.callLimit(10_001))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan(edit -> edit.block("x".repeat(121))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everybodyWhoMatchesIsReadOnceHoweverManyThereAre() {
        IntStream.range(0, 1_200).forEach(i -> platform.put(platform.account("user" + i + "@alpha.example", "U", "N")));

        assertThat(read(new SubscriberSelection.Matching(SubscriberFilter.NONE)))
                .hasSize(1_201)
                .doesNotHaveDuplicates();
        assertThat(read(new SubscriberSelection.Matching(SubscriberFilter.NONE.withText("user11"))))
                .hasSize(111);
    }

    @Test
    void pickedOnesThatAreGoneOrOfAnotherTenantAreLeftOut() {
        platform.put(
                platform.account("eve@beta.example", "Eve", "Other").ownership(FakePlatform.BETA, FakePlatform.BETA));

        assertThat(read(new SubscriberSelection.Picked(List.of(
                        FakePlatform.address(ALICE),
                        FakePlatform.address(ALICE),
                        FakePlatform.address("eve@beta.example"),
                        FakePlatform.address("gone@alpha.example")))))
                .containsExactly(ALICE);
    }

    private List<String> read(SubscriberSelection selection) {
        var read = new ArrayList<String>();
        platform.lines()
                .each(
                        reseller,
                        selection,
                        piece -> piece.forEach(line -> read.add(line.address().toString())));
        return read;
    }

    private StaffLine line() {
        return platform.lines().find(reseller, FakePlatform.address(ALICE)).orElseThrow();
    }

    private List<FieldEdit> plan(Consumer<StaffEdit> change) {
        return line().planned(change);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        NotPermittedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
