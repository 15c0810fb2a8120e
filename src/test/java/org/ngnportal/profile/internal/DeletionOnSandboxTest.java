package org.ngnportal.profile.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.ngnportal.profile.internal.ProfileBed.RIGHT;
import static org.ngnportal.profile.internal.ProfileBed.WRONG;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.profile.Deletion;
import org.ngnportal.profile.Deletion.State;
import org.ngnportal.profile.InvalidProfileException;
import org.ngnportal.profile.ProfileRefusedException;
import org.ngnportal.profile.ProfileRefusedException.Reason;
import org.ngnportal.profile.internal.ProfileBed.Killed;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;

class DeletionOnSandboxTest {

    private static ProfileBed bed;

    @BeforeAll
    static void start() {
        bed = new ProfileBed(true);
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @AfterEach
    void everythingWorksAgain() {
        bed.journal.diesBefore = false;
        bed.journal.diesAfter = false;
        bed.portalDiesWhenItTells = false;
        bed.sandbox.switches().reset();
        bed.told();
    }

    @Test
    void anAccountIsDeletedAfterRequestConfirmationAndSomeDays() {
        var somebody = bed.somebody();

        bed.deletion.request(somebody, RIGHT);
        var token = bed.token();
        assertThat(bed.told()).containsExactly("some@mail.example ACCOUNT_DELETION [requested]");
        assertThat(bed.properties(somebody).get("account_delete_request"))
                .matches("\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d [ap]m");
        assertThat(bed.properties(somebody).get("account_delete_request_id")).matches("[0-9a-f]{30}");
        assertThat(state(somebody)).isEqualTo(State.REQUESTED);
        assertThat(bed.deletion.peekConfirmation(token)).isPresent();

        assertThat(bed.deletion.confirm(token)).isTrue();
        assertThat(bed.deletion.confirm(token)).isFalse();
        assertThat(bed.told()).containsExactly("some@mail.example ACCOUNT_DELETION [planned]");
        assertThat(state(somebody)).isEqualTo(State.PLANNED);
        assertThat(bed.deletion.of(bed.alpha, somebody.address()))
                .hasValueSatisfying(planned -> assertThat(planned.plannedFor())
                        .isCloseTo(Instant.now().plus(Duration.ofDays(7)), within(1, ChronoUnit.MINUTES)));
        assertThat(bed.exists(somebody)).isTrue();

        assertThat(bed.run.run(job())).isEmpty();

        assertThat(bed.exists(somebody)).isFalse();
        assertThat(bed.told()).containsExactly("some@mail.example ACCOUNT_DELETION [deleted]");
        assertThat(bed.sessions.ended).contains(somebody.user());
        assertThat(bed.journal.deeds())
                .contains(
                        "deletion.request " + somebody.address(),
                        "deletion.confirm " + somebody.address(),
                        "subscriber.delete " + somebody.address());
        assertThat(bed.run.run(job())).isEmpty();
        assertThat(bed.told()).isEmpty();
    }

    @Test
    void itIsCancelledByHimselfOrFromTheMail() {
        var somebody = planned();
        bed.deletion.cancel(somebody);
        assertThat(bed.told()).containsExactly("some@mail.example ACCOUNT_DELETION [cancelled]");
        assertThat(bed.properties(somebody))
                .doesNotContainKeys("account_delete_request", "account_delete_request_id")
                .containsEntry("unknown", "kept");
        assertThat(bed.run.run(job())).isEmpty();
        assertThat(bed.exists(somebody)).isTrue();
        assertThat(catchThrowableOfType(ProfileRefusedException.class, () -> bed.deletion.cancel(somebody))
                        .reason())
                .isEqualTo(Reason.TOO_LATE);

        var other = bed.somebody();
        bed.deletion.request(other, RIGHT);
        bed.deletion.confirm(bed.token());
        var keep = bed.token();
        bed.told();
        assertThat(bed.deletion.peekCancellation(keep)).isPresent();
        assertThat(bed.deletion.cancel(keep)).isTrue();
        assertThat(bed.deletion.cancel(keep)).isFalse();
        assertThat(bed.told()).containsExactly("some@mail.example ACCOUNT_DELETION [cancelled]");
        assertThat(bed.run.run(job())).isEmpty();
        assertThat(bed.exists(other)).isTrue();
    }

    @Test
    void onlyTheLatestRequestCountsAndNothingIsPlannedTwice() {
        var somebody = bed.somebody();
        bed.deletion.request(somebody, RIGHT);
        var first = bed.token();
        bed.deletion.request(somebody, RIGHT);
        var second = bed.token();

        assertThat(bed.deletion.confirm(first)).isFalse();
        assertThat(bed.deletion.confirm(second)).isTrue();
        assertThat(catchThrowableOfType(ProfileRefusedException.class, () -> bed.deletion.request(somebody, RIGHT))
                        .reason())
                .isEqualTo(Reason.ALREADY_PLANNED);
    }

    @Test
    void aWrongPasswordOrNonsenseDoesNothing() {
        var somebody = bed.somebody();

        assertThatThrownBy(() -> bed.deletion.request(somebody, WRONG)).isInstanceOf(InvalidProfileException.class);
        assertThat(bed.deletion.confirm(new Secret("nonsense"))).isFalse();
        assertThat(bed.deletion.cancel(new Secret("nonsense"))).isFalse();
        assertThat(bed.deletion.state(somebody)).isEmpty();
        assertThat(bed.told()).isEmpty();
    }

    @Test
    void anotherClientMayCancelItInItsOwnWay() {
        var before = bed.somebody();
        bed.deletion.request(before, RIGHT);
        bed.setProperty(before, "account_delete_request_id", "another");
        assertThat(bed.deletion.confirm(bed.token())).isFalse();

        var after = planned();
        bed.setProperty(after, "account_delete_request_id", "");
        assertThat(bed.run.run(job())).isEmpty();
        assertThat(bed.exists(after)).isTrue();
        assertThat(bed.deletion.state(after)).isEmpty();
    }

    @Test
    void aBlockedAccountIsLeftToItsProvider() {
        var somebody = planned();
        bed.sip().joinGroup(ProfileBed.id(somebody.address()), "blocked");

        assertThat(bed.run.run(job())).hasValueSatisfying(at -> assertThat(at).isAfter(Instant.now()));
        assertThat(bed.exists(somebody)).isTrue();

        bed.sip().leaveGroup(ProfileBed.id(somebody.address()), "blocked");
        assertThat(bed.run.run(job())).isEmpty();
        assertThat(bed.exists(somebody)).isFalse();
    }

    @Test
    void killedBeforeThePlatformWasToldItIsDeletedOnceByTheNextRun() {
        var somebody = planned();
        bed.journal.diesBefore = true;
        assertThatThrownBy(() -> bed.run.run(job())).isInstanceOf(Killed.class);
        bed.journal.diesBefore = false;
        assertThat(state(somebody)).isEqualTo(State.DELETING);
        assertThat(catchThrowableOfType(ProfileRefusedException.class, () -> bed.deletion.cancel(somebody))
                        .reason())
                .isEqualTo(Reason.TOO_LATE);

        assertThat(bed.run.run(job())).isEmpty();

        assertThat(bed.exists(somebody)).isFalse();
        assertThat(bed.told()).containsExactly("some@mail.example ACCOUNT_DELETION [deleted]");
    }

    @Test
    void killedAfterThePlatformWasToldHeIsToldOnceByTheNextRun() {
        var somebody = planned();
        bed.journal.diesAfter = true;
        assertThatThrownBy(() -> bed.run.run(job())).isInstanceOf(Killed.class);
        bed.journal.diesAfter = false;
        assertThat(bed.exists(somebody)).isFalse();
        assertThat(bed.told()).isEmpty();
        bed.portalDiesWhenItTells = true;
        assertThatThrownBy(() -> bed.run.run(job())).isInstanceOf(Killed.class);
        bed.portalDiesWhenItTells = false;

        assertThat(bed.run.run(job())).isEmpty();
        assertThat(bed.run.run(job())).isEmpty();

        assertThat(bed.told()).containsExactly("some@mail.example ACCOUNT_DELETION [deleted]");
    }

    @Test
    void whoGotTheAddressAfterwardsIsSafe() {
        var somebody = planned();
        bed.journal.diesAfter = true;
        assertThatThrownBy(() -> bed.run.run(job())).isInstanceOf(Killed.class);
        bed.journal.diesAfter = false;
        bed.add(somebody.address());

        assertThat(bed.run.run(job())).isEmpty();

        assertThat(bed.exists(somebody)).isTrue();
        assertThat(bed.told()).containsExactly("some@mail.example ACCOUNT_DELETION [deleted]");
    }

    @Test
    void whatStaffDeletedIsNotToldAgain() {
        var somebody = planned();
        bed.sip().deleteAccount(ProfileBed.id(somebody.address()));

        assertThat(bed.run.run(job())).isEmpty();
        assertThat(bed.told()).isEmpty();
    }

    @Test
    void whileThePlatformIsAwayNothingHappensAndItIsTriedAgain() {
        var somebody = planned();
        bed.sandbox.switches().refuse();
        assertThatThrownBy(() -> bed.run.run(job())).isInstanceOf(NgnProException.class);
        bed.sandbox.switches().recover();

        assertThat(state(somebody)).isEqualTo(State.PLANNED);
        assertThat(bed.run.run(job())).isEmpty();
        assertThat(bed.exists(somebody)).isFalse();
    }

    private static Actor.Subscriber planned() {
        var somebody = bed.somebody();
        bed.deletion.request(somebody, RIGHT);
        assertThat(bed.deletion.confirm(bed.token())).isTrue();
        bed.told();
        return somebody;
    }

    private static UUID job() {
        return bed.jobs.keySet().stream().reduce((first, second) -> second).orElseThrow();
    }

    private static State state(Actor.Subscriber of) {
        return bed.deletion.state(of).map(Deletion::state).orElseThrow();
    }
}
