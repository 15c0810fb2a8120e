package org.ngnportal.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;

/** What staff see of deliveries and do about them. Everything is about those of the actor's tenant alone. */
public interface DeliveryDesk {

    /** The most that is done at once. */
    int MOST_AT_ONCE = 10_000;

    /** The most letters in one file. */
    int MOST_LETTERS = 1_000;

    /** Newest first. */
    List<DeliveryEntry> page(Actor actor, DeliveryFilter filter, int offset, int limit);

    int count(Actor actor, DeliveryFilter filter);

    /** The newest that match, at most {@link #MOST_AT_ONCE}. */
    List<DeliveryId> ids(Actor actor, DeliveryFilter filter);

    Optional<DeliveryEntry> find(Actor actor, DeliveryId id);

    /** Domains that deliveries were about. */
    List<DomainName> domains(Actor actor);

    /**
     * What would come of sending many again.
     *
     * @param eligible those that can be
     * @param skipped how many cannot, by the reason
     */
    record Selection(List<DeliveryId> eligible, Map<Hindrance, Integer> skipped) {

        public Selection {
            eligible = List.copyOf(eligible);
            skipped = Map.copyOf(skipped);
        }
    }

    /** @param ids at most {@link #MOST_AT_ONCE} */
    Selection select(Actor actor, Collection<DeliveryId> ids);

    /**
     * Sends again what can be: failed mails, and links that nobody opened; an earlier link ends. The rest stays as it is.
     *
     * @return what was sent again, and what was not
     */
    Selection sendAgain(Actor actor, Collection<DeliveryId> ids);

    /**
     * From now on the link shows nothing without a PIN, which is told by another way. An earlier PIN is good for nothing.
     *
     * @return the PIN, six digits; it cannot be read again
     * @throws DeliveryRefusedException if it is not the tenant's, has no link, was opened or has expired
     */
    Secret askForPin(Actor actor, DeliveryId id);

    /** Those of the letters that wait to be printed, at most {@link #MOST_LETTERS}, oldest first. */
    List<DeliveryId> printable(Actor actor, Collection<DeliveryId> ids);

    /**
     * Writes letters into one PDF, each on a page of its own. They wait until {@link #markPrinted}, so that a jammed printer
     * costs nothing.
     *
     * @return how many were written; those that do not wait to be printed are left out
     * @throws IOException if the stream fails
     */
    int print(Actor actor, Collection<DeliveryId> ids, OutputStream pdf) throws IOException;

    /**
     * They are on paper: what they hold is wiped.
     *
     * @return how many were marked; the others did not wait to be printed
     */
    int markPrinted(Actor actor, Collection<DeliveryId> ids);
}
