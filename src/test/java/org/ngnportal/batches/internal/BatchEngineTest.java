package org.ngnportal.batches.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ngnportal.batches.internal.BatchBed.ALPHA;
import static org.ngnportal.batches.internal.BatchBed.BETA;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.batches.BatchProgress;
import org.ngnportal.batches.BatchProgress.WaitReason;
import org.ngnportal.batches.BatchState;
import org.ngnportal.batches.BatchStateException;
import org.ngnportal.batches.RowFilter;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowState;
import org.ngnportal.batches.RowWords;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.journal.Outcome;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.tenancy.DeniedException;

/** On both databases: what a batch survives. */
class BatchEngineTest {

    private static NgnProException.Unavailable silent(boolean neverSent) {
        return new NgnProException.Unavailable("gone", null, neverSent);
    }

    static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRowIsCarriedOutOnceAndNoSecretStays(Database database) {
        try (var bed = new BatchBed(database)) {
            var id = bed.started(700);

            assertThat(bed.run(id))
                    .returns(BatchState.DONE, BatchProgress::state)
                    .returns(Map.of(RowState.DONE, 700), BatchProgress::counts)
                    .returns(700, BatchProgress::undoable)
                    .returns(true, BatchProgress::canUndo);

            assertThat(bed.toy.things)
                    .hasSize(700)
                    .allSatisfy((thing, times) -> assertThat(times).isOne());
            assertThat(bed.toy.begun.values()).hasSize(700).containsOnly(1);
            assertThat(bed.toy.settled.values()).hasSize(700).containsOnly(1);
            assertThat(bed.actorOf(id)).isEmpty();
            assertThat(bed.keepsOrders(id)).isFalse();
            assertThat(bed.journal.entries).hasSize(701);
            assertThat(bed.journal.entries).extracting(JournalEntry::outcome).containsOnly(new Outcome.Done());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereverItsNodeDiesAnotherGoesOnAndNothingIsDoneTwice(Database database) {
        try (var bed = new BatchBed(database)) {
            for (boolean committed : List.of(false, true)) {
                boolean died = true;
                for (int transaction = 1; died; transaction++) {
                    var id = bed.started(20);
                    died = bed.dies(id, transaction, committed);
                    bed.timePasses(id);

                    assertThat(bed.run(id))
                            .as("died at %s, committed: %s", transaction, committed)
                            .returns(BatchState.DONE, BatchProgress::state)
                            .returns(Map.of(RowState.DONE, 20), BatchProgress::counts);
                    assertThat(bed.things(id)).hasSize(20);
                }
            }
            assertThat(bed.toy.things.values()).containsOnly(1);
            assertThat(bed.toy.begun.values()).containsOnly(1);
            assertThat(bed.toy.settled.values()).containsOnly(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAnsweredToNobodyIsLookedForBeforeItIsAskedAgain(Database database) {
        try (var bed = new BatchBed(database)) {
            var lost = ConcurrentHashMap.<Integer>newKeySet();
            bed.toy.after = row -> {
                if (row.number() % 3 == 0 && lost.add(row.number())) {
                    throw silent(false);
                }
            };
            var id = bed.started(60);

            assertThat(bed.run(id).counts()).isEqualTo(Map.of(RowState.DONE, 60));

            assertThat(lost).hasSize(20);
            assertThat(bed.toy.things.values()).hasSize(60).containsOnly(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whileThePlatformIsAwayItWaitsAndSaysSo(Database database) {
        try (var bed = new BatchBed(database)) {
            var away = new AtomicBoolean(true);
            bed.toy.before = row -> {
                if (away.get()) {
                    throw silent(true);
                }
                return Optional.empty();
            };
            var id = bed.started(50);
            var end = bed.running(id);

            await().untilAsserted(() -> assertThat(bed.progress(id).waiting())
                    .isNotNull()
                    .returns(WaitReason.PLATFORM_AWAY, BatchProgress.Waiting::reason));
            int tries = bed.toy.asked.size();
            assertThat(bed.progress(id).timeLeft()).isEmpty();
            away.set(false);

            assertThat(end.join())
                    .returns(BatchState.DONE, BatchProgress::state)
                    .returns(null, BatchProgress::waiting);
            assertThat(tries).isLessThan(50);
            assertThat(bed.toy.things.values()).hasSize(50).containsOnly(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusalsAreOfTheirRowsAndBusyOnesAreAskedAgain(Database database) throws Exception {
        try (var bed = new BatchBed(database)) {
            var busy = new AtomicInteger();
            bed.toy.before = row -> switch (row.number()) {
                case 1 -> throw new NgnProException.Fault(FaultCode.ACCOUNT_EXISTS.code(), "=there already");
                case 2 -> Optional.of(RowResult.unchanged(RowWords.NONE));
                case 3 -> throw new IllegalStateException("a mistake");
                case 4 -> {
                    if (busy.incrementAndGet() < 3) {
                        throw new NgnProException.Fault(FaultCode.BUSY.code(), "later");
                    }
                    yield Optional.empty();
                }
                case 5 -> throw new NgnProException.Fault(FaultCode.INTERNAL.code(), "broken");
                default -> Optional.empty();
            };
            var id = bed.started(6);

            assertThat(bed.run(id).counts())
                    .isEqualTo(Map.of(
                            RowState.REFUSED, 1, RowState.UNCHANGED, 1, RowState.UNCERTAIN, 2, RowState.DONE, 2));

            assertThat(bed.batches.rows(ALPHA, id, RowFilter.of(RowState.REFUSED), 0, 10))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.number()).isOne();
                        assertThat(row.faultCode()).isEqualTo(1011);
                    });
            assertThat(bed.batches.count(ALPHA, id, new RowFilter(Set.of(), id + "-3")))
                    .isOne();
            var file = new StringWriter();
            bed.batches.report(ALPHA, id, file);
            assertThat(file.toString().lines())
                    .hasSize(7)
                    .anySatisfy(line -> assertThat(line).startsWith("1,").contains("\"'=there already\",1011"))
                    .noneSatisfy(line -> assertThat(line).contains("secret"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void undoTakesBackTheLastFirstAndTellsWhatItLeft(Database database) {
        try (var bed = new BatchBed(database)) {
            for (int transaction = 1; transaction < 7; transaction++) {
                var id = bed.started(30);
                bed.run(id);
                bed.toy.undone.clear();
                bed.toy.beforeUndo =
                        row -> row.number() == 7 ? Optional.of(RowResult.kept(RowWords.NONE)) : Optional.empty();
                assertThatThrownBy(() -> bed.batches.undo(BETA, id)).isInstanceOf(DeniedException.class);

                bed.batches.undo(ALPHA, id);
                bed.dies(id, transaction, transaction % 2 == 0);
                bed.timePasses(id);
                assertThat(bed.run(id))
                        .returns(BatchState.UNDONE, BatchProgress::state)
                        .returns(Map.of(RowState.UNDONE, 29, RowState.KEPT, 1), BatchProgress::counts)
                        .returns(0, BatchProgress::undoable);
                assertThat(bed.things(id)).containsExactly(id + "-7");
                assertThat(bed.toy.undone).hasSize(29);
                assertThat(bed.toy.undone.peek()).isGreaterThan(8);
                assertThatThrownBy(() -> bed.batches.undo(ALPHA, id)).isInstanceOf(BatchStateException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nodeThatWasOnlyPausedStoresNothingAfterAnotherTookOver(Database database) throws Exception {
        try (var bed = new BatchBed(database)) {
            var arrived = new CountDownLatch(8);
            var goOn = new CountDownLatch(1);
            var first = new AtomicBoolean(true);
            bed.toy.before = row -> {
                if (first.get()) {
                    arrived.countDown();
                    awaitLatch(goOn);
                }
                return Optional.empty();
            };
            var id = bed.started(30);
            var sleeping = bed.running(id);
            arrived.await();
            assertThat(bed.node().run(id, bed.runs.get(id), () -> false)).isPresent();

            first.set(false);
            bed.timePasses(id);
            // its sign of life may come back once, before it is taken for dead
            await().until(() -> {
                bed.timePasses(id);
                return bed.node().run(id, bed.runs.get(id), () -> false).isEmpty();
            });
            assertThat(bed.progress(id).state()).isEqualTo(BatchState.DONE);
            goOn.countDown();
            sleeping.join();

            assertThat(bed.progress(id).counts()).isEqualTo(Map.of(RowState.DONE, 30));
            assertThat(bed.toy.settled.values()).hasSize(30).containsOnly(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatARowKeepsIsThereWhenItIsTriedAgain(Database database) {
        try (var bed = new BatchBed(database)) {
            bed.toy.before = row -> {
                if (row.again()) {
                    return Optional.of(RowResult.done(
                            RowWords.of("batches.row.done"), row.memory().kept().orElseThrow()));
                }
                row.memory().keep("{\"before\":" + row.number() + "}");
                throw silent(false);
            };
            bed.toy.beforeUndo = row -> row.memory().equals("{\"before\":" + row.number() + "}")
                    ? Optional.of(RowResult.done(RowWords.NONE, null))
                    : Optional.empty();
            var id = bed.started(20);

            assertThat(bed.run(id).counts()).isEqualTo(Map.of(RowState.DONE, 20));
            bed.batches.undo(ALPHA, id);
            assertThat(bed.run(id).counts()).isEqualTo(Map.of(RowState.UNDONE, 20));
        }
    }
}
