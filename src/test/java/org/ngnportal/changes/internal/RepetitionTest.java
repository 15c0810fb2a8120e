package org.ngnportal.changes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.FakePlatform;
import org.ngnportal.accounts.StaffLine;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.Memory;
import org.ngnportal.batches.Row;
import org.ngnportal.batches.RowId;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowResult.Kind;
import org.ngnportal.batches.Session;
import org.ngnportal.batches.UndoneRow;
import org.ngnportal.journal.Actions;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.PlatformTime;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;

/** Rows that are carried out again, because nobody knows whether they were: nothing is done twice. */
class RepetitionTest {

    private static final String ALICE = "alice@alpha.example";
    private static final PlatformTime LATER = new PlatformTime("2026-11-22 08:00:00");

    private final FakePlatform platform = new FakePlatform();
    private final Actor actor = FakePlatform.reseller();
    private final FieldWork fields = new FieldWork(platform.lines());
    private final DeletionWork deletion = new DeletionWork(platform.lines());
    private final Session session = session();

    @BeforeEach
    void account() {
        platform.put(platform.account(ALICE, "Alice", "Smith").quota(20));
    }

    @Test
    void changeThatGotThroughIsFoundAndCanBeTakenBack() {
        var order = quota(50);
        var first = fields.carryOut(row(order, false), session);
        var second = fields.carryOut(row(order, true), session);

        assertThat(first.kind()).isEqualTo(Kind.DONE);
        assertThat(second.kind()).isEqualTo(Kind.DONE);
        assertThat(second.memory()).isEqualTo(first.memory());
        assertThat(undo(second, false).kind()).isEqualTo(Kind.DONE);
        assertThat(undo(second, true).kind()).isEqualTo(Kind.DONE);
        assertThat(platform.stored(ALICE).quota()).isEqualTo(20);
    }

    @Test
    void changeThatDidNotGetThroughIsMade() {
        assertThat(fields.carryOut(row(quota(50), true), session).kind()).isEqualTo(Kind.DONE);
        assertThat(platform.stored(ALICE).quota()).isEqualTo(50);
    }

    @Test
    void whatIsSoAlreadyWithoutHavingBeenAskedForIsUnchanged() {
        var order = quota(50);
        platform.put(platform.stored(ALICE).toBuilder().quota(50));

        assertThat(fields.carryOut(row(order, false), session).kind()).isEqualTo(Kind.UNCHANGED);
    }

    @Test
    void whatChangedSinceIsKept() {
        var done = fields.carryOut(row(quota(50), false), session);
        platform.put(platform.stored(ALICE).toBuilder().quota(70));

        assertThat(undo(done, false).kind()).isEqualTo(Kind.REFUSED);
        assertThat(platform.stored(ALICE).quota()).isEqualTo(70);
    }

    @Test
    void deletedAccountIsNotMissedAndItsSuccessorIsSafe() {
        var order = DeletionWork.Order.of(line());
        assertThat(deletion.carryOut(row(order, false), session).kind()).isEqualTo(Kind.DONE);
        assertThat(deletion.carryOut(row(order, true), session).kind()).isEqualTo(Kind.DONE);
        assertThat(deletion.carryOut(row(order, false), session).kind()).isEqualTo(Kind.UNCHANGED);

        platform.put(platform.account(ALICE, "Alice", "Second").dates(LATER, LATER));

        assertThat(deletion.carryOut(row(order, true), session).kind()).isEqualTo(Kind.DONE);
        assertThat(deletion.carryOut(row(order, false), session).kind()).isEqualTo(Kind.REFUSED);
        assertThat(platform.stored(ALICE)).isNotNull();
    }

    @Test
    void changesAreNotMadeToWhoGotTheAddressAfterwards() {
        var order = quota(50);
        platform.put(platform.account(ALICE, "Alice", "Second").quota(20).dates(LATER, LATER));

        assertThat(fields.carryOut(row(order, false), session).kind()).isEqualTo(Kind.REFUSED);
        assertThat(platform.stored(ALICE).quota()).isEqualTo(20);
    }

    @Test
    void passwordsAreTheSameEachTimeInTheFormThatThePlatformKeeps() {
        line().setPasswords(new Secret("Sip-Secret-1"), new Secret("Web-Secret-1"), false);
        var once = platform.stored(ALICE);
        line().setPasswords(new Secret("Sip-Secret-1"), new Secret("Web-Secret-1"), false);

        assertThat(platform.stored(ALICE).password()).isEqualTo(once.password());
        assertThat(platform.stored(ALICE).properties()).isEqualTo(once.properties());
        assertThat(once.password()).matches("[0-9a-f]{32}:[0-9a-f]{32}");
        assertThat(once.properties())
                .anySatisfy(property -> assertThat(property.value()).matches("[0-9a-f]{32}:[0-9a-f]{32}"));
    }

    private StaffLine line() {
        return platform.lines().find(actor, FakePlatform.address(ALICE)).orElseThrow();
    }

    private FieldOrder quota(int amount) {
        return new FieldOrder(Target.of(line()), Actions.SUBSCRIBER_SAVE, line().planned(edit -> edit.quota(amount)));
    }

    private RowResult undo(RowResult done, boolean again) {
        return fields.undo(
                new UndoneRow(
                        BatchId.random(),
                        new RowId(UUID.randomUUID()),
                        1,
                        ALICE,
                        String.valueOf(done.memory()),
                        again,
                        Map.of()),
                session);
    }

    private static <T> Row<T> row(T order, boolean again) {
        return new Row<>(
                BatchId.random(),
                new RowId(UUID.randomUUID()),
                1,
                ALICE,
                order,
                again,
                Instant.now(),
                Map.of(),
                new Memory() {
                    @Override
                    public Optional<String> kept() {
                        return Optional.empty();
                    }

                    @Override
                    public void keep(String json) {}
                });
    }

    private Session session() {
        NgnProSession platformSession = platform.ngnPro().as(actor);
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("actor")) {
                        return actor;
                    }
                    try {
                        return method.invoke(platformSession, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
