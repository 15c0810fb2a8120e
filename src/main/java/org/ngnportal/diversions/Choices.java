package org.ngnportal.diversions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a subscriber has to divert to, besides anything he types.
 *
 * @param voicemail whether he has a mailbox
 * @param mobile his mobile number with +; empty when none is known or he cannot be reached there over the telephone network
 * @param numbers his other numbers, with +
 */
public record Choices(boolean voicemail, Optional<String> mobile, List<String> numbers) {

    public Choices {
        numbers = List.copyOf(numbers);
    }

    /** All of them, {@link Target#NONE} first. */
    public List<Target> targets() {
        var targets = new ArrayList<Target>();
        targets.add(Target.NONE);
        if (voicemail) {
            targets.add(Target.VOICEMAIL);
        }
        mobile.ifPresent(number -> targets.add(new Target(Target.Kind.MOBILE, number)));
        numbers.forEach(number -> targets.add(Target.ownNumber(number)));
        return targets;
    }
}
