package org.ngnportal.prepaid;

import java.util.List;
import java.util.Optional;
import org.ngnportal.tenancy.Actor;

/** Vouchers that a reseller makes. Only keyed hashes of their codes are kept. */
public interface VoucherBatches {

    /**
     * Makes a batch.
     *
     * @param id one that no batch has
     * @throws org.ngnportal.tenancy.DeniedException if the actor may not, or not for this audience
     * @throws IllegalArgumentException if count, value or last day cannot be
     */
    VoucherBatch.Printed create(Actor actor, BatchId id, VoucherBatch.Wanted wanted);

    /** Those the actor may see, latest first. */
    List<VoucherBatch> list(Actor actor, int offset, int limit);

    /** Empty when there is none that the actor may see. */
    Optional<VoucherBatch> find(Actor actor, BatchId id);

    /** Some vouchers of a batch in the order of their numbers; none when there is no such batch. */
    List<Voucher> vouchers(Actor actor, BatchId id, int offset, int limit);

    /**
     * Blocks all vouchers of a batch that were not used, or lifts that; those blocked by themselves stay so.
     *
     * @throws org.ngnportal.tenancy.DeniedException if there is no such batch of the actor's
     */
    void block(Actor actor, BatchId id, boolean blocked);

    /** Blocks one voucher, or lifts that. As {@link #block(Actor, BatchId, boolean)}; nothing becomes of a used one. */
    void block(Actor actor, BatchId id, int number, boolean blocked);

    /** Makes the vouchers that were not used worthless, for good. */
    void expire(Actor actor, BatchId id);
}
