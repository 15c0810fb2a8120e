package org.ngnportal.diversions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnEdit;
import org.ngnportal.accounts.OwnLine;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.diversions.InvalidDiversionException.Problem;
import org.ngnportal.diversions.Target.Kind;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.journal.Outcome;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.signin.PasswordAgain;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Where a subscriber's calls go that he does not answer himself (contract section 3.7). Whose it is, the actor says. Every
 * method may throw {@link NgnProException} and, for whoever may not, {@link DeniedException}.
 */
@Service
public class Diversions {

    private static final Logger log = LoggerFactory.getLogger(Diversions.class);

    private final OwnLines lines;
    private final Tenants tenants;
    private final PasswordAgain passwords;

    Diversions(OwnLines lines, Tenants tenants, PasswordAgain passwords) {
        this.lines = lines;
        this.tenants = tenants;
        this.passwords = passwords;
    }

    /** The diversions as they are now. */
    public DiversionState read(Actor actor) {
        Rights.require(actor, Area.MY, Action.SEE);
        var line = lines.toSee(actor);
        return state(actor, line, places(actor, line).read(), held(line));
    }

    /**
     * Whether there is anything to divert: a trunk has an exchange behind it that does so by itself (contract section 4.1).
     */
    public boolean isOffered(Actor actor) {
        Rights.require(actor, Area.MY, Action.SEE);
        return !lines.toSee(actor).subscriber().isIn(AccountGroup.TRUNKING);
    }

    /**
     * Changes what is wanted and nothing else; what somebody else changes at the same time stays.
     *
     * @return the diversions as they are afterwards
     * @throws InvalidDiversionException if something wanted is no good
     * @throws DiversionConflictException if somebody else has changed the same meanwhile
     * @throws ConsentNeededException if it may be dear and the consent is missing, or its password wrong
     * @throws org.ngnportal.signin.TooManyTriesException if a wrong password was given too often; nothing was compared
     */
    public DiversionState change(Actor actor, DiversionChange change, Consent consent) {
        Rights.require(actor, Area.MY, Action.CHANGE);
        var line = lines.toChange(actor);
        if (line.subscriber().isIn(AccountGroup.TRUNKING)) {
            throw new DeniedException("a trunk has no diversions");
        }
        var reader = places(actor, line);
        var places = reader.read();
        var held = held(line);
        var now = state(actor, line, places, held);
        var wanted = written(change, places, held);
        requireUnchanged(change, wanted.keySet(), now);
        var risks = risks(wanted, places, reader);
        requireConsent(actor, risks, consent);
        if (!wanted.isEmpty()) {
            divert(line, places, now, wanted, held, risks);
        }
        change.noAnswer()
                .filter(duration -> !duration.equals(now.noAnswer()))
                .ifPresent(duration -> line.edit(
                        Actions.NO_ANSWER_TIME,
                        List.of(DiversionWords.ringing(now.noAnswer(), duration)),
                        edit -> edit.noAnswer(duration)));
        return read(actor);
    }

    /** Whether what an entry of his history tells can be taken back as things stand. */
    public boolean mayRevert(Actor actor, JournalEntry entry) {
        Rights.require(actor, Area.MY, Action.SEE);
        var after = former(entry, false);
        var before = former(entry, true);
        if (!Rights.allows(actor, Area.MY, Action.CHANGE) || after.isEmpty() || before.isEmpty()) {
            return false;
        }
        var line = lines.toSee(actor);
        var places = places(actor, line).read();
        var held = held(line);
        var now = state(actor, line, places, held);
        try {
            written(possible(before.get(), now), places, held);
            return isStill(now, after.get());
        } catch (InvalidDiversionException impossible) {
            return false;
        }
    }

    /**
     * Makes it as it was before an entry of his history, by the same ways as if he did it by hand.
     *
     * @throws DiversionConflictException if it is no longer as it was after the entry
     * @throws InvalidDiversionException if it cannot be as it was any more, such as without a mailbox
     * @throws ConsentNeededException as {@link #change}
     */
    public DiversionState revert(Actor actor, JournalEntry entry, Consent consent) {
        Rights.require(actor, Area.MY, Action.CHANGE);
        var now = read(actor);
        var before = former(entry, true);
        if (before.isEmpty()
                || former(entry, false).filter(after -> isStill(now, after)).isEmpty()) {
            throw new DiversionConflictException(Set.of(), now);
        }
        return change(actor, possible(before.get(), now), consent);
    }

    /** What decides what becomes of a call to him. */
    public Circumstances circumstances(Actor actor) {
        Rights.require(actor, Area.MY, Action.SEE);
        var line = lines.toSee(actor);
        var state = state(actor, line, places(actor, line).read(), held(line));
        return CircumstancesReader.read(line, state, Instant.now());
    }

    /** What happens if somebody calls him: now, if {@code at} is null, or at another time. */
    public Happening whatHappens(Actor actor, Caller caller, @Nullable Instant at) {
        Rights.require(actor, Area.MY, Action.SEE);
        return WhatHappens.of(circumstances(actor), caller, at);
    }

    private static Optional<DiversionChange> former(JournalEntry entry, boolean before) {
        var deed = entry.deed();
        if (!(entry.outcome() instanceof Outcome.Done)) {
            return Optional.empty();
        }
        return switch (deed.action()) {
            case Actions.DIVERSIONS_CHANGE ->
                DiversionWords.targets(deed.changes(), before)
                        .map(targets -> new DiversionChange(targets, Optional.empty(), null));
            case Actions.NO_ANSWER_TIME ->
                DiversionWords.ringing(deed.changes(), before)
                        .map(duration -> DiversionChange.blindly().ring(duration));
            default -> Optional.empty();
        };
    }

    private static boolean isStill(DiversionState now, DiversionChange after) {
        return after.wanted().entrySet().stream()
                        .allMatch(entry -> DiversionWords.isSame(now.target(entry.getKey()), entry.getValue()))
                && after.noAnswer()
                        .filter(duration -> !duration.equals(now.noAnswer()))
                        .isEmpty();
    }

    private static DiversionChange possible(DiversionChange before, DiversionState now) {
        var wanted = new EnumMap<Condition, Target>(Condition.class);
        before.wanted().forEach((condition, target) -> wanted.put(condition, possible(target, now.choices())));
        return new DiversionChange(wanted, before.noAnswer(), now);
    }

    /** The mobile telephone may be another one by now. */
    private static Target possible(Target former, Choices choices) {
        if (former.kind() == Kind.MOBILE && !choices.mobile().equals(Optional.of(former.text()))) {
            return Target.address(former.text());
        }
        return choices.numbers().contains(former.text()) ? Target.ownNumber(former.text()) : former;
    }

    private OwnPlacesReader places(Actor actor, OwnLine line) {
        return new OwnPlacesReader(line, tenants.settings(actor));
    }

    private static CallDiversions held(OwnLine line) {
        return line.platform().sip().getCallDiversions(line.id());
    }

    private DiversionState state(Actor actor, OwnLine line, OwnPlaces places, CallDiversions held) {
        var settings = tenants.settings(actor);
        var targets = new EnumMap<Condition, Target>(Condition.class);
        var typed = new EnumMap<Condition, String>(Condition.class);
        var codes = new EnumMap<Condition, String>(Condition.class);
        for (var condition : Condition.values()) {
            targets.put(condition, places.read(condition.in(held)));
            line.property(condition.memory()).ifPresent(text -> typed.put(condition, text));
            settings.property(condition.dialCode()).ifPresent(code -> codes.put(condition, code));
        }
        return new DiversionState(line.address(), targets, line.noAnswer(), places.choices(), typed, codes);
    }

    /** The targets that become other ones, as they are written. */
    private static Map<Condition, Optional<DiversionTarget>> written(
            DiversionChange change, OwnPlaces places, CallDiversions held) {
        var problems = new ArrayList<Problem>();
        var written = new EnumMap<Condition, Optional<DiversionTarget>>(Condition.class);
        for (var condition : Condition.values()) {
            var wanted = change.wanted().get(condition);
            if (wanted == null) {
                continue;
            }
            var target = places.write(wanted, condition.in(held));
            if (target.problem() != null) {
                problems.add(new Problem(condition, target.problem()));
            } else if (!places.read(target.target()).equals(places.read(condition.in(held)))) {
                written.put(condition, Optional.ofNullable(target.target()));
            }
        }
        change.noAnswer()
                .filter(duration -> duration.toSeconds() < 1
                        || duration.getNano() != 0
                        || duration.compareTo(OwnEdit.LONGEST_RINGING) > 0)
                .ifPresent(bad -> problems.add(new Problem(null, "diversions.problem.no-answer-time")));
        if (!problems.isEmpty()) {
            throw new InvalidDiversionException(problems);
        }
        return written;
    }

    private static void requireUnchanged(DiversionChange change, Set<Condition> changed, DiversionState now) {
        var opened = change.opened();
        if (opened == null) {
            return;
        }
        var conflicts = new HashSet<Condition>(changed);
        conflicts.removeIf(condition -> opened.target(condition).equals(now.target(condition)));
        boolean ringing = change.noAnswer()
                .filter(duration -> !duration.equals(now.noAnswer()))
                .filter(duration -> !opened.noAnswer().equals(now.noAnswer()))
                .isPresent();
        if (!conflicts.isEmpty() || ringing) {
            throw new DiversionConflictException(conflicts, now);
        }
    }

    private static List<Risk> risks(
            Map<Condition, Optional<DiversionTarget>> wanted, OwnPlaces places, OwnPlacesReader reader) {
        var dialled = new EnumMap<Condition, String>(Condition.class);
        wanted.forEach((condition, target) -> target.filter(
                        to -> places.read(to).kind() != Kind.VOICEMAIL)
                .flatMap(DiversionTarget::address)
                .ifPresent(address -> dialled.put(condition, address.substring(0, address.indexOf('@')))));
        if (dialled.isEmpty()) {
            return List.of();
        }
        var home = reader.home();
        return dialled.entrySet().stream()
                .flatMap(entry -> DialledNumber.risk(entry.getKey(), entry.getValue(), home).stream())
                .toList();
    }

    private void requireConsent(Actor actor, List<Risk> risks, Consent consent) {
        if (risks.isEmpty()) {
            return;
        }
        boolean asked = passwords.isAsked(actor);
        if (!consent.warned() || (asked && consent.password().isEmpty())) {
            throw new ConsentNeededException(risks, asked, false);
        }
        if (!passwords.matches(actor, consent.password().orElse(new Secret(""))).isGood()) {
            throw new ConsentNeededException(risks, asked, true);
        }
    }

    private static void divert(
            OwnLine line,
            OwnPlaces places,
            DiversionState now,
            Map<Condition, Optional<DiversionTarget>> wanted,
            CallDiversions held,
            List<Risk> risks) {
        var after = new EnumMap<Condition, Target>(Condition.class);
        wanted.forEach((condition, target) -> after.put(condition, places.read(target.orElse(null))));
        var changes = DiversionWords.changes(now.targets(), after, risks);
        line.change(Actions.DIVERSIONS_CHANGE, changes, () -> {
            line.platform().sip().setCallDiversions(line.id(), merged(held, wanted));
            remember(line, now, after);
        });
    }

    private static CallDiversions merged(CallDiversions held, Map<Condition, Optional<DiversionTarget>> wanted) {
        return CallDiversions.of(
                merged(Condition.ALL, held, wanted),
                merged(Condition.OFFLINE, held, wanted),
                merged(Condition.BUSY, held, wanted),
                merged(Condition.NO_ANSWER, held, wanted),
                merged(Condition.UNAVAILABLE, held, wanted));
    }

    private static @Nullable DiversionTarget merged(
            Condition condition, CallDiversions held, Map<Condition, Optional<DiversionTarget>> wanted) {
        return wanted.containsKey(condition)
                ? Objects.requireNonNull(wanted.get(condition)).orElse(null)
                : condition.in(held);
    }

    /** What was typed comes back as a suggestion; that it cannot be remembered is no reason to say the change failed. */
    private static void remember(OwnLine line, DiversionState now, Map<Condition, Target> after) {
        var typed = new EnumMap<Condition, String>(Condition.class);
        after.forEach((condition, target) -> {
            if (target.kind() == Kind.ADDRESS && !now.lastTyped(condition).equals(Optional.of(target.text()))) {
                typed.put(condition, target.text());
            }
        });
        if (typed.isEmpty()) {
            return;
        }
        try {
            line.note(edit -> typed.forEach((condition, text) -> edit.property(condition.memory(), text)));
        } catch (NgnProException forgotten) {
            log.warn("Cannot remember what {} diverts to: {}", line.address(), forgotten.getMessage());
        }
    }

    /** How long it may ring. */
    public static Duration longestRinging() {
        return OwnEdit.LONGEST_RINGING;
    }
}
