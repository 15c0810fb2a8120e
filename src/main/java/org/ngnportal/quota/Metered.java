package org.ngnportal.quota;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;

/**
 * What of an account matters for what its calls cost.
 *
 * @param groups as the platform writes them
 * @param quota 0 for no limit
 * @param timeZone as the platform writes it
 */
public record Metered(SipId id, List<String> groups, int quota, boolean prepaid, String timeZone) {

    public Metered {
        groups = groups.stream().map(String::strip).toList();
    }

    /** Empty when the account has no address. */
    public static Optional<Metered> of(SipAccount account) {
        return Optional.ofNullable(account.id())
                .map(id -> new Metered(
                        id,
                        Objects.requireNonNullElse(account.groups(), List.of()),
                        Objects.requireNonNullElse(account.quota(), 0),
                        Boolean.TRUE.equals(account.prepaid()),
                        Objects.requireNonNullElse(account.timezone(), "")));
    }

    /** Whether its calls cost something that is not paid in advance (contract section 4.1). */
    public boolean isMetered() {
        return !prepaid && isIn(AccountGroup.FREE_PSTN);
    }

    public boolean isIn(AccountGroup group) {
        return groups.contains(group.wireName());
    }
}
