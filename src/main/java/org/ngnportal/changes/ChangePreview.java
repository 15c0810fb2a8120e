package org.ngnportal.changes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.FieldEdit;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.RowWords;
import org.ngnportal.prepaid.Money;
import org.ngnportal.sip.SipAddress;

/**
 * What a mass change will do: the rows are stored and wait for being started.
 *
 * @param affected how many accounts will change
 * @param spared how many will not, by the reason; in the order in which reasons are told
 * @param sample the first of those that will change, at most {@link MassChanges#SAMPLE}
 * @param cutOff whether there may be more that match, which could not be looked at
 * @param sum of all bookings; null where nothing is booked
 * @param refusal why it cannot be started; null when it can
 */
public record ChangePreview(
        BatchId batch,
        MassChange change,
        int affected,
        Map<Spared, Integer> spared,
        List<Sample> sample,
        boolean cutOff,
        @Nullable Money sum,
        @Nullable RowWords refusal) {

    public ChangePreview {
        sample = List.copyOf(sample);
    }

    /** How many are not affected. */
    public int sparedInAll() {
        return spared.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean canStart() {
        return affected > 0 && refusal == null;
    }

    /**
     * One account as it is and as it will be.
     *
     * @param name hostile text, may be empty
     * @param edits what changes; empty where {@code detail} says it
     */
    public record Sample(SipAddress address, String name, List<FieldEdit> edits, Detail detail) {

        public Sample {
            edits = List.copyOf(edits);
        }
    }

    /** What else there is to say of an account. */
    public sealed interface Detail {

        /** Nothing. */
        record None() implements Detail {}

        /** @param now null where the platform does not say */
        record Balance(@Nullable Money now) implements Detail {}

        /** @param recipient where the passwords go: hostile text, empty for a letter */
        record Passwords(String recipient) implements Detail {}

        /** What goes with an account. */
        record Deletion(boolean mailbox) implements Detail {}
    }
}
