package org.ngnportal.batches.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.ngnportal.batches.internal.BatchBed.ALPHA;
import static org.ngnportal.batches.internal.BatchBed.BETA;
import static org.ngnportal.batches.internal.BatchBed.SHOP;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.batches.BatchFilter;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchProgress;
import org.ngnportal.batches.BatchProgress.StopReason;
import org.ngnportal.batches.BatchState;
import org.ngnportal.batches.BatchStateException;
import org.ngnportal.batches.NewBatch;
import org.ngnportal.batches.NewRow;
import org.ngnportal.batches.RowFilter;
import org.ngnportal.batches.RowState;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.tenancy.DeniedException;

/** On both databases: what people do with batches. */
class BatchPeopleTest {

    @ParameterizedTest
    @EnumSource
    void refusedSignInPausesAndWhoeverResumesActsFromThenOn(Database database) {
        try (var bed = new BatchBed(database)) {
            var refused = new AtomicBoolean(true);
            when(bed.sip.getDomains(any())).thenThrow(new NgnProException.Fault(9001, "wrong password"));
            bed.toy.before = row -> {
                if (refused.get() && row.number() > 5) {
                    throw new NgnProException.Fault(9001, "wrong password");
                }
                return Optional.empty();
            };
            var id = bed.started(40);

            assertThat(bed.run(id))
                    .returns(BatchState.PAUSED, BatchProgress::state)
                    .returns(new BatchProgress.Stop(StopReason.SIGN_IN_REFUSED, "wrong password"), BatchProgress::stop);

            refused.set(false);
            bed.toy.actors.clear();
            bed.batches.resume(BatchBed.actor(10, 10, "renewed", "new"), id);
            assertThat(bed.run(id).counts()).isEqualTo(Map.of(RowState.DONE, 40));
            assertThat(bed.toy.actors).containsOnly("renewed");
            assertThat(bed.toy.things.values()).hasSize(40).containsOnly(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pausedItBeginsNothingMoreAndCancelledItNeverWill(Database database) throws Exception {
        try (var bed = new BatchBed(database)) {
            var arrived = new CountDownLatch(1);
            var goOn = new CountDownLatch(1);
            bed.toy.before = row -> {
                arrived.countDown();
                BatchEngineTest.awaitLatch(goOn);
                return Optional.empty();
            };
            var id = bed.started(600);
            var paused = bed.running(id);
            arrived.await();

            bed.batches.pause(ALPHA, id);
            assertThat(bed.progress(id).state()).isEqualTo(BatchState.PAUSED);
            await().until(() -> bed.toy.asked.size() >= 8);
            await().pollDelay(Duration.ofMillis(1200)).until(() -> true);
            goOn.countDown();
            var after = paused.join();

            int done = after.count(RowState.DONE);
            assertThat(done).isBetween(1, 16).isEqualTo(bed.toy.things.size());
            assertThat(after.count(RowState.ASKED)).isPositive();
            assertThat(after.count(RowState.WAITING)).isPositive();

            bed.batches.cancel(ALPHA, id);
            assertThat(bed.run(id))
                    .returns(BatchState.CANCELLED, BatchProgress::state)
                    .returns(done, progress -> progress.count(RowState.DONE))
                    .returns(600 - done, progress -> progress.count(RowState.CANCELLED));
            assertThat(bed.toy.settled).isEqualTo(bed.toy.begun);
            assertThat(bed.keepsOrders(id)).isFalse();
            assertThat(bed.actorOf(id)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void resumedItGoesOnWithWhatWasNeverSentAsIfForTheFirstTime(Database database) throws Exception {
        try (var bed = new BatchBed(database)) {
            var arrived = new CountDownLatch(1);
            bed.toy.before = row -> {
                if (arrived.getCount() > 0) {
                    bed.batches.pause(ALPHA, row.batch());
                    arrived.countDown();
                }
                return Optional.empty();
            };
            var id = bed.started(400);
            assertThat(bed.run(id).state()).isEqualTo(BatchState.PAUSED);
            bed.toy.asked.clear();

            bed.batches.resume(ALPHA, id);
            assertThat(bed.run(id).counts()).isEqualTo(Map.of(RowState.DONE, 400));
            assertThat(bed.toy.asked).noneMatch(row -> row.again());
            assertThat(bed.toy.begun.values()).hasSize(400).containsOnly(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void batchIsSeenByItsTenantAndAboveOnly(Database database) {
        try (var bed = new BatchBed(database)) {
            var id = bed.batches.open(SHOP, new NewBatch("toy", "50% off_all"));
            bed.batches.append(SHOP, id, List.of(new NewRow(7, "a", new Toy.Order("a", "b"))));
            bed.batches.append(SHOP, id, List.of(new NewRow(7, "a", new Toy.Order("a", "b"))));
            assertThat(bed.batches.progress(ALPHA, id)).isEmpty();
            assertThat(bed.batches.recent(SHOP, 0, 10)).isEmpty();

            bed.batches.start(SHOP, id);

            assertThat(bed.batches.progress(SHOP, id).orElseThrow().total()).isOne();
            assertThat(bed.batches.recent(ALPHA, new BatchFilter(Set.of(BatchState.RUNNING), "toy", "0% OFF_"), 0, 9))
                    .hasSize(1);
            assertThat(bed.batches.count(ALPHA, new BatchFilter(Set.of(), "", "offxall")))
                    .isZero();
            assertThat(bed.batches.progress(BETA, id)).isEmpty();
            assertThat(bed.batches.count(BETA, BatchFilter.ALL)).isZero();
            assertThatThrownBy(() -> bed.batches.pause(BETA, id)).isInstanceOf(DeniedException.class);
            assertThatThrownBy(() -> bed.batches.rows(BETA, id, RowFilter.ALL, 0, 1))
                    .isInstanceOf(DeniedException.class);
            assertThatThrownBy(() -> bed.batches.append(SHOP, id, List.of())).isInstanceOf(BatchStateException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oldOnesAreClearedAwayAndForgottenOnesCancelled(Database database) {
        try (var bed = new BatchBed(database)) {
            var over = bed.started(3);
            bed.run(over);
            var paused = bed.started(3);
            bed.batches.pause(ALPHA, paused);
            BatchId opened = bed.batches.open(ALPHA, new NewBatch("toy", "never"));

            bed.care.clear(Instant.now().plus(Duration.ofDays(31)));
            assertThat(bed.batches.progress(ALPHA, opened)).isEmpty();
            assertThat(bed.run(paused))
                    .returns(BatchState.CANCELLED, BatchProgress::state)
                    .returns(Map.of(RowState.CANCELLED, 3), BatchProgress::counts);
            assertThat(bed.progress(over).state()).isEqualTo(BatchState.DONE);

            bed.care.clear(Instant.now().plus(Duration.ofDays(91)));
            assertThat(bed.batches.count(ALPHA, BatchFilter.ALL)).isZero();
            assertThat(bed.table.present()).isFalse();
        }
    }
}
