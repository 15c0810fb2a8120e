package org.ngnportal.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.FieldEdit;
import org.ngnportal.accounts.SubscriberFilter;
import org.ngnportal.accounts.SubscriberSelection;
import org.ngnportal.accounts.SubscriberSelection.Matching;
import org.ngnportal.accounts.SubscriberSelection.Picked;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchRow;
import org.ngnportal.batches.BatchState;
import org.ngnportal.batches.Batches;
import org.ngnportal.batches.RowFilter;
import org.ngnportal.batches.RowState;
import org.ngnportal.changes.ChangePreview.Detail;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.JournalFilter;
import org.ngnportal.journeys.Portal;
import org.ngnportal.matrix.Premises;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.prepaid.Money;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Role;

/** Every mass change over a real socket, by the real engine. */
@ExtendWith(Premises.class)
class ChangesOnSandboxTest {

    private Platform platform;
    private MassChanges changes;
    private Batches batches;
    private Deliveries deliveries;
    private Journal journal;
    private Actor alpha;

    @BeforeEach
    void open(Portal portal) {
        platform = new Platform(portal);
        changes = portal.bean(MassChanges.class);
        batches = portal.bean(Batches.class);
        deliveries = portal.bean(Deliveries.class);
        journal = portal.bean(Journal.class);
        alpha = platform.alpha();
    }

    @AfterEach
    void recover() {
        platform.switches().reset();
    }

    static List<MassChange> changesOfFields() {
        return List.of(
                new MassChange.Group(AccountGroup.MISSED_CALLS, true),
                new MassChange.Group(AccountGroup.TRUNKING, false),
                new MassChange.Pstn(false),
                new MassChange.Quota(75),
                new MassChange.CallLimit(3),
                new MassChange.TimeZone(ZoneId.of("Europe/Bucharest")),
                new MassChange.Language("ro"),
                new MassChange.Block("Not paid since <May>"));
    }

    @ParameterizedTest
    @MethodSource("changesOfFields")
    void fieldsAreChangedAndPutBackAndAllElseStays(MassChange change) {
        var account = account();
        var before = platform.stored(account);

        var preview = preview(alpha, picked(account), change);
        assertThat(preview.affected()).isEqualTo(1);
        var batch = finish(preview, BatchState.DONE);

        assertThat(states(batch)).containsExactly(RowState.DONE);
        assertThat(facts(platform.stored(account))).isNotEqualTo(facts(before));
        assertThat(platform.stored(account).groups()).contains("gold-plan");
        assertThat(preview(alpha, picked(account), change).spared()).containsEntry(Spared.ALREADY_SO, 1);

        batches.undo(alpha, batch);

        await(batch, BatchState.UNDONE);
        assertThat(states(batch)).containsExactly(RowState.UNDONE);
        assertThat(facts(platform.stored(account))).isEqualTo(facts(before));
        assertThat(journal.count(alpha, JournalFilter.ALL.withText(account.toString())))
                .isEqualTo(2);
    }

    @Test
    void ownerIsOneOfTheActorsCustomersAndNobodyElse() {
        var account = account();
        var shop = platform.shop().id().value();
        finish(preview(alpha, picked(account), new MassChange.Owner(shop, "Alpha Shop")), BatchState.DONE);
        assertThat(platform.stored(account).owner()).isEqualTo(shop);

        var beta = platform.beta().id().value();
        assertThatThrownBy(() -> preview(alpha, picked(account), new MassChange.Owner(beta, "Beta")))
                .isInstanceOf(DeniedException.class);
    }

    @Test
    void previewTellsWhoWillChangeHowAndWhoNotAndWhy() {
        var domain = platform.domain();
        platform.add(domain, builder -> builder.quota(10));
        platform.add(domain, builder -> builder.quota(50));
        var gone = new SipAddress("never-was", domain);

        var preview = preview(alpha, all(domain), new MassChange.Quota(50));
        assertThat(preview.affected()).isEqualTo(1);
        assertThat(preview.spared()).isEqualTo(Map.of(Spared.ALREADY_SO, 1));
        assertThat(preview.sample())
                .singleElement()
                .satisfies(one -> assertThat(one.edits()).containsExactly(new FieldEdit("quota", "10", "50")));
        assertThat(preview(alpha, picked(gone), new MassChange.Quota(50)).spared())
                .isEqualTo(Map.of(Spared.GONE, 1));
        assertThat(preview(alpha, all(domain), new MassChange.AddBalance(Money.of("1"), "Gift"))
                        .spared())
                .isEqualTo(Map.of(Spared.NOT_PREPAID, 2));
    }

    @Test
    void whoListensIsToldOfEachBlock() {
        var account = account();

        var told = platform.blocksToldDuring(() -> {
            finish(preview(alpha, picked(account), new MassChange.Block("")), BatchState.DONE);
            finish(preview(alpha, picked(account), new MassChange.Unblock()), BatchState.DONE);
        });

        assertThat(told).containsExactly(account);
    }

    @Test
    void whatSomebodyElseChangedAfterThePreviewIsNotOverwritten() {
        var account = account();
        var preview = preview(alpha, picked(account), new MassChange.Quota(75));
        platform.session()
                .sip()
                .updateAccount(platform.stored(account).toBuilder().quota(33).build());

        var batch = finish(preview, BatchState.DONE);

        assertThat(states(batch)).containsExactly(RowState.REFUSED);
        assertThat(row(batch).words().values()).containsExactly("33");
        assertThat(platform.stored(account).quota()).isEqualTo(33);
    }

    @Test
    void undoingKeepsWhatSomebodyElseChangedSince() {
        var account = account();
        var batch = finish(preview(alpha, picked(account), new MassChange.Quota(75)), BatchState.DONE);
        platform.session()
                .sip()
                .updateAccount(platform.stored(account).toBuilder().quota(99).build());

        batches.undo(alpha, batch);

        await(batch, BatchState.UNDONE);
        assertThat(states(batch)).containsExactly(RowState.KEPT);
        assertThat(platform.stored(account).quota()).isEqualTo(99);
    }

    @Test
    void lostAnswersAreLookedAfter() {
        var account = account();
        var preview = preview(alpha, picked(account), new MassChange.Quota(75));
        platform.switches().loseNextAnswer("Sip.updateAccount");

        var batch = finish(preview, BatchState.DONE);

        assertThat(states(batch)).containsExactly(RowState.DONE);
        assertThat(platform.stored(account).quota()).isEqualTo(75);
    }

    @Test
    void balanceIsBookedOnceThoughTheAnswerIsLostAndCounterBooked() {
        var one = prepaid();
        var other = prepaid();
        var preview = preview(alpha, picked(one, other), new MassChange.AddBalance(Money.of("12.5"), "Sorry"));
        assertThat(preview.sum()).isEqualTo(Money.of("25"));
        assertThat(preview.sample())
                .allSatisfy(sample -> assertThat(sample.detail()).isEqualTo(new Detail.Balance(Money.ZERO)));
        platform.switches().loseNextAnswer("Sip.addBalance");

        var batch = finish(preview, BatchState.DONE);

        assertThat(states(batch)).containsOnly(RowState.DONE);
        assertThat(bookings(one)).containsExactly("12.5");
        assertThat(bookings(other)).containsExactly("12.5");

        batches.undo(alpha, batch);

        await(batch, BatchState.UNDONE);
        assertThat(bookings(one)).containsExactlyInAnyOrder("12.5", "-12.5");
        assertThat(bookings(other)).containsExactlyInAnyOrder("12.5", "-12.5");
    }

    @Test
    void newPasswordsReachWhoHasAnAddress() {
        var domain = platform.domain();
        var with = platform.add(domain, builder -> builder);
        platform.add(domain, builder -> builder.email(""));

        var preview = preview(alpha, all(domain), new MassChange.ResetPasswords(DeliveryWay.MAIL));
        assertThat(preview.spared()).isEqualTo(Map.of(Spared.NO_EMAIL, 1));
        var batch = finish(preview, BatchState.DONE);

        assertThat(platform.stored(with).password()).isNotEqualTo(Platform.PASSWORD);
        var delivery = new DeliveryId(row(batch).id().value());
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> deliveries.status(alpha, delivery).orElseThrow().state() == DeliveryState.SENT);
    }

    @Test
    void passwordsThatThePlatformRefusesAreNotDelivered() {
        var account = account();
        var preview = preview(alpha, picked(account), new MassChange.ResetPasswords(DeliveryWay.MAIL));
        platform.switches().failNext("Sip.updateAccount", FaultCode.NOT_ALLOWED);

        var batch = finish(preview, BatchState.DONE);

        assertThat(states(batch)).containsExactly(RowState.REFUSED);
        assertThat(platform.stored(account).password()).isEqualTo(Platform.PASSWORD);
        assertThat(deliveries
                        .status(alpha, new DeliveryId(row(batch).id().value()))
                        .orElseThrow()
                        .state())
                .isEqualTo(DeliveryState.EXPIRED);
    }

    @Test
    void deletingCannotBeUndoneAndSparesWhoGotTheAddressAfterwards() {
        var gone = account();
        var deleted = account();
        var preview = preview(alpha, picked(gone, deleted), new MassChange.Delete());
        platform.session().sip().deleteAccount(Platform.id(gone));

        var batch = finish(preview, BatchState.DONE);

        assertThat(states(batch)).containsExactlyInAnyOrder(RowState.UNCHANGED, RowState.DONE);
        assertThat(platform.session().sip().findAccount(Platform.id(deleted))).isEmpty();
        assertThat(batches.progress(alpha, batch).orElseThrow().canUndo()).isFalse();
    }

    @Test
    void threeThousandOfAFilterAreChanged() throws Exception {
        var domain = platform.domain();
        try (var threads = Executors.newFixedThreadPool(16)) {
            IntStream.range(0, 3_000).forEach(i -> threads.submit(() -> platform.add(domain, builder -> builder)));
        }

        var preview = preview(alpha, all(domain), new MassChange.Language("nl"));
        assertThat(preview.affected()).isEqualTo(3_000);
        assertThat(preview.sample()).hasSize(MassChanges.SAMPLE);
        var batch = finish(preview, BatchState.DONE);

        assertThat(batches.count(alpha, batch, RowFilter.of(RowState.DONE))).isEqualTo(3_000);
        assertThat(preview(alpha, all(domain), new MassChange.Language("nl")).spared())
                .isEqualTo(Map.of(Spared.ALREADY_SO, 3_000));
    }

    @Test
    void anotherTenantsSubscribersDoNotExist() {
        var account = account();
        var beta = platform.beta();

        var preview = preview(beta, picked(account), new MassChange.Language("nl"));
        assertThat(preview.affected()).isZero();
        assertThat(preview.spared()).isEqualTo(Map.of(Spared.GONE, 1));
        assertThatThrownBy(() -> changes.start(beta, preview)).isInstanceOf(IllegalArgumentException.class);
        var alphas = preview(alpha, picked(account), new MassChange.Language("nl"));
        assertThatThrownBy(() -> changes.start(beta, alphas)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> changes.discard(beta, alphas.batch())).isInstanceOf(DeniedException.class);
    }

    @Test
    void whoMayNotOrderIsDenied() {
        var account = account();
        for (var role : List.of(Role.SUPPORT, Role.READ_ONLY)) {
            var operator = new Actor.Operator("o", "o@alpha.example", "O", Grants.of(role), platform.alpha());
            assertThat(changes.offered(operator)).isEmpty();
            for (var change : List.of(
                    new MassChange.Quota(1),
                    new MassChange.AddBalance(Money.of("1"), "x"),
                    new MassChange.ResetPasswords(DeliveryWay.MAIL),
                    new MassChange.Delete())) {
                assertThatThrownBy(() -> preview(operator, picked(account), change))
                        .isInstanceOf(DeniedException.class);
            }
        }
        assertThat(changes.offered(platform.shop())).doesNotContain(ChangeKind.ADD_BALANCE);
    }

    @Test
    void previewThatCannotBeFinishedLeavesNothing() {
        var account = account();
        platform.switches().failNext("Sip.getAccount", FaultCode.INTERNAL);

        assertThatThrownBy(() -> preview(alpha, picked(account), new MassChange.Quota(1)))
                .isInstanceOf(NgnProException.class);
    }

    private SipAddress account() {
        return platform.add(builder -> builder.groups(List.of("free-pstn", "trunking", "gold-plan"))
                .quota(20)
                .properties(List.of(new SipProperty("loyalty", "platinum"), new SipProperty("language", "de"))));
    }

    private SipAddress prepaid() {
        return platform.add(builder -> builder.groups(List.of("free-pstn")).prepaid(true));
    }

    private ChangePreview preview(Actor actor, SubscriberSelection selection, MassChange change) {
        return changes.preview(actor, selection, change, looked -> {});
    }

    private BatchId finish(ChangePreview preview, BatchState state) {
        var batch = changes.start(alpha, preview);
        await(batch, state);
        return batch;
    }

    private void await(BatchId batch, BatchState state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> batches.progress(alpha, batch).orElseThrow().state() == state);
    }

    private List<RowState> states(BatchId batch) {
        return batches.rows(alpha, batch, RowFilter.ALL, 0, 10).stream()
                .map(BatchRow::state)
                .toList();
    }

    private BatchRow row(BatchId batch) {
        return batches.rows(alpha, batch, RowFilter.ALL, 0, 1).getFirst();
    }

    private List<String> bookings(SipAddress account) {
        return platform.session().sip().findCreditHistory(Platform.id(account), 10).entries().stream()
                .map(entry -> entry.value() == null ? BigDecimal.ZERO : entry.value())
                .map(value -> value.stripTrailingZeros().toPlainString())
                .toList();
    }

    private static Picked picked(SipAddress... addresses) {
        return new Picked(List.of(addresses));
    }

    private static Matching all(String domain) {
        return new Matching(SubscriberFilter.NONE.withDomain(new DomainName(domain)));
    }

    /** What matters of an account, whatever the order. */
    private static List<Object> facts(SipAccount account) {
        return List.of(
                new HashSet<>(account.groups()),
                new HashSet<>(account.properties()),
                account.quota() == null ? 0 : account.quota(),
                account.callLimit() == null ? 0 : account.callLimit(),
                String.valueOf(account.timezone()),
                account.prepaid() != null && account.prepaid());
    }
}
