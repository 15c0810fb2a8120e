package org.ngnportal.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.TestAccounts;
import org.ngnportal.availability.InvalidAvailabilityException.Field;
import org.ngnportal.availability.Now.Why;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.ngnpro.AcceptRulePersistent;
import org.ngnportal.ngnpro.AcceptRuleTemporary;
import org.ngnportal.ngnpro.AcceptRules;
import org.ngnportal.ngnpro.DayMask;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.PhonebookEntry;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Term;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;

class AvailabilityOnSandboxTest {

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final AcceptRulePersistent OFFICE =
            new AcceptRulePersistent("08:00", "18:00", DayMask.WEEKDAYS, List.of("everybody"));

    private static Sandbox sandbox;
    private static NgnProClient client;
    private static NgnPro ngnPro;
    private static Actor.Customer alpha;

    private final RememberingJournal journal = new RememberingJournal();
    private Availability availability;
    private SipId id;
    private Actor subscriber;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        client = new NgnProClient(NgnProSettings.at(URI.create(sandbox.url())));
        ngnPro = TestTenancy.ngnPro(client);
        alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @BeforeEach
    void startWithASubscriber() {
        availability = new Availability(TestAccounts.lines(ngnPro, journal));
        id = new SipId("quiet" + NAMES.incrementAndGet(), "alpha.example");
        sip().addAccount(SipAccount.builder(id)
                .password("secret-secret")
                .timezone("Europe/Rome")
                .build());
        subscriber = ngnPro.subscriberOf(alpha, new SipAddress(id.username(), id.domain()))
                .orElseThrow();
    }

    @Test
    void nothingIsSetOnANewAccount() {
        var screening = availability.get(subscriber);
        assertThat(screening.temporary()).isEmpty();
        assertThat(screening.plan()).isEqualTo(WeekPlan.EMPTY);
        assertThat(screening.groups()).isEmpty();
        assertThat(screening.zone()).hasToString("Europe/Rome");
        assertThat(availability.now(subscriber)).isEqualTo(new Now(Admitted.EVERYBODY, Why.NOTHING, null));
    }

    @Test
    void doNotDisturbBeginsAndEndsAndKeepsThePlan() {
        sip().setAcceptRules(id, new AcceptRules(List.of(OFFICE), null));
        availability.begin(subscriber, Admitted.NOBODY, Duration.ofHours(1));

        assertThat(rules().temporary()).isEqualTo(new AcceptRuleTemporary(List.of("nobody"), 60));
        assertThat(rules().persistent()).containsExactly(OFFICE);
        var now = availability.now(subscriber);
        assertThat(now.isQuiet()).isTrue();
        assertThat(now.why()).isEqualTo(Why.TEMPORARY);
        assertThat(now.until())
                .isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3661));
        assertThat(journal.deeds()).containsExactly("quiet.begin " + id);
        assertThat(journal.latestChanges().getFirst())
                .matches("quiet:  -> nobody until \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");

        availability.end(subscriber);
        assertThat(rules()).isEqualTo(new AcceptRules(List.of(OFFICE), new AcceptRuleTemporary(List.of(), 0)));
        assertThat(journal.deeds()).last().isEqualTo("quiet.end " + id);
        availability.end(subscriber);
        assertThat(journal.deeds()).hasSize(2);
    }

    @Test
    void onlyGroupsOfThePhonebookComeThrough() {
        sip().addPhonebookEntry(id, new PhonebookEntry("mum@example.org", "Mum", "family", null, null));
        availability.begin(
                subscriber, new Admitted(List.of("family")), Instant.now().plusSeconds(90));
        assertThat(rules().temporary()).isEqualTo(new AcceptRuleTemporary(List.of("family"), 2));
        assertThat(availability.get(subscriber).groups()).containsExactly("family");
        refused(
                Field.GROUPS,
                () -> availability.begin(subscriber, new Admitted(List.of("vip")), Duration.ofMinutes(5)));
    }

    @Test
    void timesThatMakeNoSenseAreRefused() {
        refused(Field.DURATION, () -> availability.begin(subscriber, Admitted.NOBODY, Duration.ZERO));
        refused(Field.DURATION, () -> availability.begin(subscriber, Admitted.NOBODY, Instant.now()));
        refused(Field.DURATION, () -> availability.begin(subscriber, Admitted.NOBODY, Duration.ofDays(32)));
        assertThat(journal.entries).isEmpty();
    }

    @Test
    void intervalsAreAddedChangedAndRemovedWithoutEndingDoNotDisturb() {
        sip().setAcceptRules(id, new AcceptRules(List.of(OFFICE), new AcceptRuleTemporary(List.of("nobody"), 0)));
        var lunch = interval(DayMask.WEEKDAYS.days(), "19:00", "20:00");
        var later = interval(DayMask.WEEKDAYS.days(), "21:00", "22:00");
        availability.add(subscriber, lunch);
        assertThat(journal.latestChanges())
                .containsExactly("quiet-plan: Mon-Fri 08:00-18:00 everybody -> Mon-Fri 08:00-18:00 everybody; Mon-Fri"
                        + " 19:00-20:00 nobody");
        availability.replace(subscriber, lunch, later);

        assertThat(rules().persistent()).contains(OFFICE);
        assertThat(rules().temporary()).isEqualTo(new AcceptRuleTemporary(List.of("nobody"), 0));
        assertThat(availability.get(subscriber).plan().intervals()).hasSize(2).contains(later);

        availability.remove(subscriber, later);
        assertThat(rules().persistent()).containsExactly(OFFICE);
        availability.remove(subscriber, later);
        assertThat(journal.entries).hasSize(3);
    }

    @Test
    void intervalsThatOverlapOrNameUnknownGroupsAreRefused() {
        availability.setPlan(
                subscriber, new WeekPlan(List.of(interval(EnumSet.allOf(DayOfWeek.class), "22:00", "07:00"))));
        refused(Field.TIMES, () -> availability.add(subscriber, interval(Set.of(DayOfWeek.MONDAY), "06:30", "08:00")));
        refused(
                Field.GROUPS,
                () -> availability.add(
                        subscriber,
                        new Interval(
                                Set.of(DayOfWeek.MONDAY),
                                LocalTime.of(8, 0),
                                LocalTime.of(9, 0),
                                new Admitted(List.of("vip")))));
        availability.add(subscriber, interval(Set.of(DayOfWeek.MONDAY), "08:00", "09:00"));
        refused(Field.DAYS, () -> availability.add(subscriber, interval(Set.of(DayOfWeek.MONDAY), "10:00", "11:00")));
    }

    @Test
    void callersAreRejectedAndLetThroughAgain() {
        sip().setRejectMembers(id, List.of("sip:%@callcentre.example"));
        var caller = availability.reject(subscriber, "+44 808 157 0000");
        availability.reject(subscriber, "00448081570000");

        assertThat(sip().getRejectMembers(id)).containsExactly("sip:%@callcentre.example", "sip:%448081570000@%");
        assertThat(journal.latestChanges())
                .containsExactly("rejected-callers: sip:%@callcentre.example -> sip:%@callcentre.example,"
                        + " sip:%448081570000@%");
        assertThat(availability.get(subscriber).rejected()).hasSize(2).contains(caller);

        availability.accept(subscriber, caller);
        assertThat(sip().getRejectMembers(id)).containsExactly("sip:%@callcentre.example");
        assertThat(journal.entries).hasSize(2);
    }

    @Test
    void anonymousCallersAreRejected() {
        availability.rejectAnonymous(subscriber, true);
        assertThat(sip().getGroups(id)).contains("anonymous-reject");
        assertThat(availability.get(subscriber).rejectsAnonymous()).isTrue();
        availability.rejectAnonymous(subscriber, false);
        assertThat(sip().getGroups(id)).doesNotContain("anonymous-reject");
        assertThat(journal.deeds()).containsExactly("subscriber.switch-on " + id, "subscriber.switch-off " + id);
    }

    @Test
    void planAndRejectedCallersAreTakenBackWhileTheyAreAsTheyWereLeft() {
        var revert = new AvailabilityRevert(availability);
        sip().setAcceptRules(id, new AcceptRules(List.of(OFFICE), null));
        availability.add(subscriber, interval(DayMask.WEEKDAYS.days(), "19:00", "20:00"));
        var added = journal.entries.getLast();
        availability.reject(subscriber, "spam@example.org");
        var rejected = journal.entries.getLast();
        assertThat(revert.concerns(added)).isTrue();
        assertThat(revert.concerns(rejected)).isTrue();

        revert.of(subscriber, added).orElseThrow().run();
        revert.of(subscriber, rejected).orElseThrow().run();

        assertThat(rules().persistent()).containsExactly(OFFICE);
        assertThat(sip().getRejectMembers(id)).isEmpty();
        assertThat(revert.of(subscriber, added)).isEmpty();
        assertThat(revert.of(subscriber, rejected)).isEmpty();
        availability.begin(subscriber, Admitted.NOBODY, Duration.ofHours(1));
        assertThat(revert.concerns(journal.entries.getLast())).isFalse();
    }

    @Test
    void whoIsBlockedOrOnlyLooksChangesNothing() {
        var looking = new Actor.Impersonation(alpha, subscriber, false, Term.UNLIMITED);
        assertThat(availability.get(looking).plan().isEmpty()).isTrue();
        assertThatThrownBy(() -> availability.begin(looking, Admitted.NOBODY, Duration.ofHours(1)))
                .isInstanceOf(DeniedException.class);

        sip().addToGroup(id, "blocked");
        assertThatThrownBy(() -> availability.reject(subscriber, "spam@example.org"))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> availability.now(alpha)).isInstanceOf(DeniedException.class);
        assertThat(journal.entries).isEmpty();
    }

    private static void refused(Field field, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        InvalidAvailabilityException.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static Interval interval(Set<DayOfWeek> days, String start, String stop) {
        return new Interval(days, LocalTime.parse(start), LocalTime.parse(stop), Admitted.NOBODY);
    }

    private static SipPort sip() {
        return ngnPro.as(alpha).sip();
    }

    private AcceptRules rules() {
        return sip().getAcceptRules(id).rules();
    }
}
