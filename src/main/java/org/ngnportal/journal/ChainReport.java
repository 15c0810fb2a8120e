package org.ngnportal.journal;

import java.util.Optional;

/**
 * Whether the journal is as it was written.
 *
 * @param entries how many were looked at, outcomes included
 * @param damage what is wrong, in words; empty when nothing is
 */
public record ChainReport(long entries, Optional<String> damage) {

    public boolean intact() {
        return damage.isEmpty();
    }
}
