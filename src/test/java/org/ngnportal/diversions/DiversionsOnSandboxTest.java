package org.ngnportal.diversions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.diversions.Happening.Rule;
import org.ngnportal.diversions.Target.Kind;
import org.ngnportal.journal.Actions;
import org.ngnportal.ngnpro.AcceptRuleTemporary;
import org.ngnportal.ngnpro.AcceptRules;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Term;
import org.ngnportal.vault.Secret;

class DiversionsOnSandboxTest extends DiversionsOnSandbox {

    @Test
    void diversionsAreReadInTheSubscribersWords() {
        hold(
                "<voice-mailbox>",
                "sip:00447700900101@alpha.example",
                "sip:0031205550000@alpha.example",
                "sip:+493023125101@alpha.example",
                "sips:bob@example.net");

        var state = diversions.read(alice);

        assertThat(state.targets())
                .isEqualTo(Map.of(
                        Condition.ALL, Target.VOICEMAIL,
                        Condition.OFFLINE, new Target(Kind.MOBILE, "+447700900101"),
                        Condition.BUSY, Target.ownNumber("+31205550000"),
                        Condition.NO_ANSWER, Target.address("+493023125101"),
                        Condition.UNAVAILABLE, Target.address("sips:bob@example.net")));
        assertThat(state.noAnswer()).isEqualTo(Duration.ofSeconds(35));
        assertThat(state.choices()).isEqualTo(new Choices(true, Optional.of("+447700900101"), List.of("+31205550000")));
        assertThat(state.dialCode(Condition.ALL)).contains("*21*");
    }

    @ParameterizedTest
    @CsvSource({
        "bob.keller, sip:bob.keller@alpha.example",
        "020 7946 0101, sip:02079460101@alpha.example",
        "+44 20 7946 0199, sip:+442079460199@alpha.example",
        "0044 20 7946 0199@example.net, ",
        "00442079460199@example.net, sip:00442079460199@alpha.example",
        "sips:bob@example.net, sips:bob@example.net",
        "*55, sip:*55@alpha.example"
    })
    void whatIsTypedIsWrittenAsThePlatformWantsIt(String typed, String written) {
        var change = DiversionChange.blindly().divert(Condition.BUSY, Target.address(typed));
        if (written == null) {
            assertThatThrownBy(() -> diversions.change(alice, change, Consent.NONE))
                    .isInstanceOf(InvalidDiversionException.class);
            return;
        }
        diversions.change(alice, change, Consent.NONE);

        assertThat(held()).isEqualTo(CallDiversions.ofTexts(null, null, written, null, null));
    }

    @Test
    void ownPlacesAreWrittenAsThePlatformWantsThem() {
        diversions.change(
                alice,
                DiversionChange.blindly()
                        .divert(Condition.ALL, Target.VOICEMAIL)
                        .divert(Condition.OFFLINE, Target.MOBILE),
                Consent.NONE);

        assertThat(held())
                .isEqualTo(CallDiversions.ofTexts(
                        "<voice-mailbox>", "sip:00447700900101@alpha.example", null, null, null));
    }

    @Test
    void voicemailIsWrittenAsAnAddressWhereTheResellerWantsThat() {
        var number = platform.voicemail().getAccount(ALICE).mailbox();
        setAlphaProperty("1");
        try {
            var fresh = diversions();
            fresh.change(alice, DiversionChange.blindly().divert(Condition.BUSY, Target.VOICEMAIL), Consent.NONE);

            assertThat(held())
                    .isEqualTo(CallDiversions.ofTexts(
                            null, null, "sip:" + number + "@voicemail.alpha.example", null, null));
            assertThat(fresh.read(alice).target(Condition.BUSY)).isEqualTo(Target.VOICEMAIL);
        } finally {
            setAlphaProperty("0");
        }
    }

    @Test
    void whatIsNotNamedStaysAsItIs() {
        hold("sip:5@host.example;user=phone", null, "<voice-mailbox>", "sip:bob@example.net", null);

        diversions.change(alice, DiversionChange.blindly().divert(Condition.BUSY, Target.NONE), Consent.NONE);

        assertThat(held())
                .isEqualTo(CallDiversions.ofTexts(
                        "sip:5@host.example;user=phone", null, null, "sip:bob@example.net", null));
    }

    @Test
    void theLastDiversionCanBeCleared() {
        hold(null, null, "sip:bob@example.net", null, null);

        var state =
                diversions.change(alice, DiversionChange.blindly().divert(Condition.BUSY, Target.NONE), Consent.NONE);

        assertThat(state.targets())
                .containsOnly(
                        Map.entry(Condition.ALL, Target.NONE),
                        Map.entry(Condition.OFFLINE, Target.NONE),
                        Map.entry(Condition.BUSY, Target.NONE),
                        Map.entry(Condition.NO_ANSWER, Target.NONE),
                        Map.entry(Condition.UNAVAILABLE, Target.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "bob@, address",
        "bob smith, address",
        "alice, loop",
        "Alice@Alpha.Example, loop",
        "a.liddell, loop",
        "+31 20 555 0100, loop"
    })
    void whatIsNoGoodIsSaidAndNothingIsChanged(String typed, String problem) {
        var change = DiversionChange.blindly()
                .divert(Condition.BUSY, Target.address(typed))
                .divert(Condition.ALL, Target.VOICEMAIL);

        assertThat(catchThrowableOfType(
                                InvalidDiversionException.class, () -> diversions.change(alice, change, Consent.NONE))
                        .problems())
                .containsExactly(
                        new InvalidDiversionException.Problem(Condition.BUSY, "diversions.problem." + problem));
        assertThat(held()).isEqualTo(CallDiversions.ofTexts(null, null, null, null, null));
        assertThat(journal.entries).isEmpty();
    }

    @Test
    void whoHasNoMailboxNoMobileOrNoTelephoneNetworkCannotDivertThere() {
        var lena = subscriber("bob.keller@alpha.example");

        var change = DiversionChange.blindly()
                .divert(Condition.ALL, Target.MOBILE)
                .divert(Condition.BUSY, Target.ownNumber("+442079460000"))
                .ring(Duration.ofSeconds(901));

        assertThat(catchThrowableOfType(
                                InvalidDiversionException.class, () -> diversions.change(lena, change, Consent.NONE))
                        .problems())
                .extracting(InvalidDiversionException.Problem::field)
                .containsExactly("all", "busy", "no-answer-time");
    }

    @Test
    void dearNumbersNeedAWarningAndThePassword() {
        var change = DiversionChange.blindly().divert(Condition.ALL, Target.address("+49 30 23125101"));

        var unasked = catchThrowableOfType(
                ConsentNeededException.class, () -> diversions.change(alice, change, Consent.NONE));
        assertThat(unasked.risks()).containsExactly(new Risk(Condition.ALL, Risk.Kind.FOREIGN, "+493023125101", "DE"));
        assertThat(unasked.isPasswordAsked()).isTrue();
        assertThat(unasked.isPasswordWrong()).isFalse();
        assertThatThrownBy(() -> diversions.change(alice, change, Consent.WARNED))
                .isInstanceOf(ConsentNeededException.class);
        assertThat(catchThrowableOfType(
                                ConsentNeededException.class,
                                () -> diversions.change(alice, change, Consent.with(new Secret("wrong"))))
                        .isPasswordWrong())
                .isTrue();
        assertThat(held().isEmpty()).isTrue();

        diversions.change(alice, change, Consent.with(PASSWORD));

        assertThat(held().FUNC()).hasToString("sip:+493023125101@alpha.example");
        assertThat(journal.latestChanges())
                .containsExactly("diversion.all:  -> +493023125101", "diversion-warning:  -> +493023125101 DE");
    }

    @Test
    void whoActsAsTheSubscriberIsWarnedAndAskedForNoPassword() {
        var helper = new Actor.Impersonation(alpha, alice, true, Term.UNLIMITED);
        var change = DiversionChange.blindly().divert(Condition.ALL, Target.address("0049 30 23125101"));

        assertThat(catchThrowableOfType(
                                ConsentNeededException.class, () -> diversions.change(helper, change, Consent.NONE))
                        .isPasswordAsked())
                .isFalse();
        diversions.change(helper, change, Consent.WARNED);

        assertThat(journal.latestChanges()).contains("diversion-warning:  -> +493023125101 DE");
    }

    @Test
    void whatIsDearAlreadyNeedsNoConsentForAnythingElse() {
        hold("sip:+493023125101@alpha.example", null, null, null, null);

        diversions.change(
                alice,
                DiversionChange.blindly()
                        .divert(Condition.ALL, Target.address("+49 30 23125101"))
                        .divert(Condition.BUSY, Target.VOICEMAIL),
                Consent.NONE);

        assertThat(journal.latestChanges()).containsExactly("diversion.busy:  -> voicemail");
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsNotOverwritten() {
        var opened = diversions.read(alice);
        hold(null, null, "sip:bob@example.net", null, null);
        var change = DiversionChange.of(opened);

        var conflict = catchThrowableOfType(
                DiversionConflictException.class,
                () -> diversions.change(alice, change.divert(Condition.BUSY, Target.VOICEMAIL), Consent.NONE));
        assertThat(conflict.conditions()).containsExactly(Condition.BUSY);
        assertThat(conflict.current().target(Condition.BUSY)).isEqualTo(Target.address("bob@example.net"));

        var state = diversions.change(alice, change.divert(Condition.ALL, Target.VOICEMAIL), Consent.NONE);
        assertThat(state.target(Condition.BUSY)).isEqualTo(Target.address("bob@example.net"));
        assertThat(state.target(Condition.ALL)).isEqualTo(Target.VOICEMAIL);
    }

    @Test
    void whatWasTypedLastIsRemembered() {
        diversions.change(
                alice, DiversionChange.blindly().divert(Condition.BUSY, Target.address("bob.keller")), Consent.NONE);
        var state =
                diversions.change(alice, DiversionChange.blindly().divert(Condition.BUSY, Target.NONE), Consent.NONE);

        assertThat(state.lastTyped(Condition.BUSY)).contains("bob.keller");
        assertThat(platform.sip().getAccount(ALICE).properties())
                .contains(new SipProperty("FBUS_lastOther", "bob.keller"));
        assertThat(journal.deeds()).containsOnly("diversions.change alice@alpha.example");
    }

    @Test
    void theTimeUntilNobodyAnswersIsChangedAndWrittenDown() {
        var state = diversions.change(alice, DiversionChange.blindly().ring(Duration.ofSeconds(20)), Consent.NONE);

        assertThat(state.noAnswer()).isEqualTo(Duration.ofSeconds(20));
        assertThat(journal.latestChanges()).containsExactly("no-answer-time: 35 s -> 20 s");

        var entry = journal.entries.getLast();
        assertThat(diversions.mayRevert(alice, entry)).isTrue();
        assertThat(diversions.revert(alice, entry, Consent.NONE).noAnswer()).isEqualTo(Duration.ofSeconds(35));
    }

    @Test
    void changesAreTakenBackAsLongAsTheyStillHold() {
        hold(null, "sip:00447700900101@alpha.example", "sip:bob@example.net", null, null);
        diversions.change(
                alice,
                DiversionChange.blindly()
                        .divert(Condition.OFFLINE, Target.VOICEMAIL)
                        .divert(Condition.BUSY, Target.NONE),
                Consent.NONE);
        var entry = journal.entries.getLast();
        assertThat(entry.deed().action()).isEqualTo(Actions.DIVERSIONS_CHANGE);
        assertThat(diversions.mayRevert(alice, entry)).isTrue();

        diversions.revert(alice, entry, Consent.NONE);

        assertThat(held())
                .isEqualTo(CallDiversions.ofTexts(
                        null, "sip:00447700900101@alpha.example", "sip:bob@example.net", null, null));
        assertThat(diversions.mayRevert(alice, entry)).isFalse();
        assertThatThrownBy(() -> diversions.revert(alice, entry, Consent.NONE))
                .isInstanceOf(DiversionConflictException.class);
    }

    @Test
    void takingBackToADearNumberNeedsConsentAsWell() {
        hold("sip:+493023125101@alpha.example", null, null, null, null);
        diversions.change(alice, DiversionChange.blindly().divert(Condition.ALL, Target.NONE), Consent.NONE);

        assertThat(diversions.mayRevert(alice, journal.entries.getLast())).isTrue();
        assertThatThrownBy(() -> diversions.revert(alice, journal.entries.getLast(), Consent.NONE))
                .isInstanceOf(ConsentNeededException.class);
    }

    @Test
    void whoIsBlockedOrOnlyLooksChangesNothing() {
        var change = DiversionChange.blindly().divert(Condition.ALL, Target.NONE);

        assertThatThrownBy(() -> diversions.change(subscriber("katarzyna.wojcik@alpha.example"), change, Consent.NONE))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> diversions.change(
                        new Actor.Impersonation(alpha, alice, false, Term.UNLIMITED), change, Consent.NONE))
                .isInstanceOf(DeniedException.class);
    }

    @Test
    void whatHappensIsToldByWhatThePlatformHas() {
        platform.sip()
                .setAcceptRules(ALICE, new AcceptRules(List.of(), new AcceptRuleTemporary(List.of("nobody"), 10)));
        hold("sip:bob@example.net", null, null, null, "<voice-mailbox>");
        try {
            var happening = diversions.whatHappens(alice, Caller.ANYBODY, null);

            assertThat(happening.rule()).isEqualTo(Rule.TEMPORARY);
            assertThat(happening.target()).isEqualTo(Target.VOICEMAIL);
            assertThat(diversions.circumstances(alice).zone()).hasToString("Europe/London");
        } finally {
            platform.sip().setAcceptRules(ALICE, new AcceptRules(List.of(), null));
        }
        assertThat(diversions.whatHappens(alice, Caller.ANYBODY, null))
                .returns(Rule.ALL_CALLS, Happening::rule)
                .returns(Target.address("bob@example.net"), Happening::target);
    }

    private static void setAlphaProperty(String value) {
        platform.customer()
                .setProperties(
                        alpha.id().value(),
                        List.of(new CustomerProperty("absolute_voicemail_uri", "sip", value, "customer")));
    }
}
