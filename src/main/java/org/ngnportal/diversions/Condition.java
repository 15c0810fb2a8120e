package org.ngnportal.diversions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.DiversionTarget;

/** When calls are diverted, in the order in which they are looked at (contract section 3.7). */
public enum Condition {
    /** All calls. */
    ALL("FUNC"),
    /** No telephone is online. */
    OFFLINE("FNOL"),
    BUSY("FBUS"),
    /** Nobody answers in time. */
    NO_ANSWER("FNOA"),
    /** What the others leave over, and calls that do-not-disturb turns away. */
    UNAVAILABLE("FUNV");

    private final String wireName;

    Condition(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the platform. */
    public String wireName() {
        return wireName;
    }

    /** As texts, the journal and programs write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Condition> of(String key) {
        return Arrays.stream(values())
                .filter(condition -> condition.key().equals(key))
                .findFirst();
    }

    /** The property of the account that remembers what was typed last (contract section 4.2). */
    String memory() {
        return wireName + "_lastOther";
    }

    /** The property of the reseller with the code that is dialled for it (contract section 4.3). */
    String dialCode() {
        return wireName + "_access_number";
    }

    @Nullable
    DiversionTarget in(CallDiversions diversions) {
        return switch (this) {
            case ALL -> diversions.FUNC();
            case OFFLINE -> diversions.FNOL();
            case BUSY -> diversions.FBUS();
            case NO_ANSWER -> diversions.FNOA();
            case UNAVAILABLE -> diversions.FUNV();
        };
    }
}
