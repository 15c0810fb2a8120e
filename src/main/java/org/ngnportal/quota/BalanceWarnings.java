package org.ngnportal.quota;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.OwnLine;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.Money;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Tenants;
import org.springframework.stereotype.Service;

/** When subscribers want to be warned of a low balance: each for himself. May throw {@link NgnProException}. */
@Service
public class BalanceWarnings {

    /** The highest balance one can be warned below. */
    public static final Money HIGHEST = Money.of("10000");

    private static final String FIELD = "low-balance";

    private final OwnLines lines;
    private final Tenants tenants;
    private final BalanceThresholds thresholds;

    BalanceWarnings(OwnLines lines, Tenants tenants, BalanceThresholds thresholds) {
        this.lines = lines;
        this.tenants = tenants;
        this.thresholds = thresholds;
    }

    /**
     * The subscriber's own.
     *
     * @throws org.ngnportal.tenancy.DeniedException if the actor is no subscriber
     */
    public BalanceWarning get(Actor actor) {
        var line = lines.toSee(actor);
        var email = line.subscriber().identity().email();
        return new BalanceWarning(
                thresholds.find(line.address()).orElse(null),
                MailAddress.parse(email).isPresent() ? email : "",
                currency(actor.self()));
    }

    /**
     * Sets or takes away the subscriber's own threshold. From then on he is warned when his balance is lower, and again
     * each time that it falls below after it was higher.
     *
     * @param below null for no warning
     * @throws InvalidThresholdException if it is not above 0 and at most {@link #HIGHEST}
     * @throws org.ngnportal.tenancy.DeniedException if the actor is no subscriber, only looks, or is blocked
     */
    public void set(Actor actor, @Nullable Money below) {
        var line = lines.toChange(actor);
        if (below != null && (!below.isPositive() || below.compareTo(HIGHEST) > 0)) {
            throw new InvalidThresholdException(
                    InvalidThresholdException.AMOUNT, HIGHEST.amount().toBigInteger());
        }
        var before = thresholds.find(line.address()).orElse(null);
        if (!Objects.equals(before, below)) {
            line.change(
                    Actions.BALANCE_WARNING_SET,
                    List.of(FieldChange.of(FIELD, text(before), text(below))),
                    () -> store(actor.self(), line, below));
        }
    }

    private void store(Actor subscriber, OwnLine line, @Nullable Money below) {
        if (below == null) {
            thresholds.remove(line.address());
        } else {
            thresholds.put(line.address(), subscriber.tenant(), subscriber.reseller(), below);
        }
    }

    private static String text(@Nullable Money money) {
        return money == null ? "" : money.amount().stripTrailingZeros().toPlainString();
    }

    private String currency(Actor subscriber) {
        try {
            return tenants.settings(subscriber).property("currency").orElse("");
        } catch (NgnProException.Fault unreadable) {
            return "";
        }
    }
}
