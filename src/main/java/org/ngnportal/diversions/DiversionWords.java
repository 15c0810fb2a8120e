package org.ngnportal.diversions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngnportal.diversions.Target.Kind;
import org.ngnportal.journal.FieldChange;

/** Diversions as the journal keeps them: readable, and to be read back. */
final class DiversionWords {

    private static final String NO_ANSWER_TIME = "no-answer-time";

    private static final String DIVERSION = "diversion.";
    private static final String WARNING = "diversion-warning";
    private static final String VOICEMAIL = "voicemail";
    private static final String MOBILE = "mobile ";
    private static final String SECONDS = " s";

    private DiversionWords() {}

    static List<FieldChange> changes(Map<Condition, Target> before, Map<Condition, Target> after, List<Risk> risks) {
        var changes = new ArrayList<FieldChange>();
        for (var condition : Condition.values()) {
            if (after.containsKey(condition)) {
                FieldChange.between(
                                DIVERSION + condition.key(),
                                text(before.getOrDefault(condition, Target.NONE)),
                                text(after.getOrDefault(condition, Target.NONE)))
                        .ifPresent(changes::add);
            }
        }
        for (var risk : risks) {
            changes.add(FieldChange.to(WARNING, (risk.number() + " " + risk.country()).strip()));
        }
        return changes;
    }

    static FieldChange ringing(Duration before, Duration after) {
        return FieldChange.of(NO_ANSWER_TIME, before.toSeconds() + SECONDS, after.toSeconds() + SECONDS);
    }

    /** The targets before and after what an entry tells; empty when it tells something else as well. */
    static Optional<Map<Condition, Target>> targets(List<FieldChange> changes, boolean before) {
        var targets = new EnumMap<Condition, Target>(Condition.class);
        for (var change : changes) {
            if (change.field().equals(WARNING)) {
                continue;
            }
            var condition = change.field().startsWith(DIVERSION)
                    ? Condition.of(change.field().substring(DIVERSION.length()))
                    : Optional.<Condition>empty();
            if (condition.isEmpty()) {
                return Optional.empty();
            }
            targets.put(condition.get(), target(before ? change.before() : change.after()));
        }
        return targets.isEmpty() ? Optional.empty() : Optional.of(targets);
    }

    /** The time before or after what an entry tells. */
    static Optional<Duration> ringing(List<FieldChange> changes, boolean before) {
        return changes.size() == 1 && changes.getFirst().field().equals(NO_ANSWER_TIME)
                ? Optional.of(changes.getFirst())
                        .map(change -> before ? change.before() : change.after())
                        .filter(text -> text.matches("\\d{1,4}" + SECONDS))
                        .map(text -> Duration.ofSeconds(Long.parseLong(text.substring(0, text.indexOf(' ')))))
                : Optional.empty();
    }

    /** Whether they read the same. */
    static boolean isSame(Target one, Target other) {
        return text(one).equals(text(other));
    }

    private static String text(Target target) {
        return switch (target.kind()) {
            case NONE -> "";
            case VOICEMAIL -> VOICEMAIL;
            case MOBILE -> MOBILE + target.text();
            case OWN_NUMBER, ADDRESS, OTHER -> target.text();
        };
    }

    private static Target target(String text) {
        if (text.isEmpty()) {
            return Target.NONE;
        }
        if (text.equals(VOICEMAIL)) {
            return Target.VOICEMAIL;
        }
        return text.startsWith(MOBILE)
                ? new Target(Kind.MOBILE, text.substring(MOBILE.length()))
                : Target.address(text);
    }
}
