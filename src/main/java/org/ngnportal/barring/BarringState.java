package org.ngnportal.barring;

import java.util.List;
import java.util.Optional;

/**
 * What a subscriber cannot call.
 *
 * @param pstn whether he can call telephone numbers at all; without, nothing can be barred
 * @param locked whether staff keep him from changing it
 * @param changeable whether he who asks may change it: not who only looks, nor whose account is blocked; staff who act as
 *     the subscriber may though it is locked
 * @param prefixes in their order
 * @param own what all numbers of his own country begin with; empty when it is not known
 */
public record BarringState(
        boolean pstn, boolean locked, boolean changeable, List<BarredPrefix> prefixes, Optional<BarredPrefix> own) {

    public BarringState {
        prefixes = List.copyOf(prefixes);
    }

    /** Whether a prefix bars his whole country. */
    public boolean isOwnCountry(BarredPrefix prefix) {
        return own.filter(prefix::includes).isPresent();
    }
}
