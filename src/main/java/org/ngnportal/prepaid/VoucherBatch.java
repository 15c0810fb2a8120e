package org.ngnportal.prepaid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.tenancy.CustomerId;

/**
 * Vouchers that were made together.
 *
 * @param reseller for whose subscribers
 * @param customer for whose alone; null for all of the reseller's
 * @param value of each
 * @param currency as the reseller calls it: hostile text; empty when he does not say
 * @param count how many
 * @param validUntil the first moment at which they are worth nothing; null for never
 * @param note for those who look at the batch: hostile text, may be empty
 * @param blocked whether none of them can be redeemed for now
 * @param createdBy hostile text
 */
public record VoucherBatch(
        BatchId id,
        CustomerId reseller,
        @Nullable CustomerId customer,
        Money value,
        String currency,
        int count,
        @Nullable Instant validUntil,
        String note,
        boolean blocked,
        Instant createdAt,
        String createdBy,
        Report report) {

    /** How many vouchers a batch has at most. */
    public static final int MOST = 10_000;

    /** How many characters a note has at most. */
    public static final int LONGEST_NOTE = 200;

    /** Whether they are worth nothing any more. */
    public boolean hasExpired(Instant now) {
        return validUntil != null && !now.isBefore(validUntil);
    }

    /**
     * What became of them.
     *
     * @param used were redeemed
     * @param blocked of those not used, blocked each by itself
     */
    public record Report(int used, int blocked) {}

    /**
     * A batch that is wanted.
     *
     * @param lastDay on which they can be redeemed; null for always
     * @param audience for whose subscribers: a reseller for all of his, a customer for his alone
     */
    public record Wanted(int count, Money value, @Nullable LocalDate lastDay, CustomerId audience, String note) {}

    /**
     * A batch as it was made. The codes are nowhere else: what is not kept now is lost.
     *
     * @param codes in the order of their numbers, which begin with 1
     */
    public record Printed(VoucherBatch batch, List<VoucherCode> codes) {

        public Printed {
            codes = List.copyOf(codes);
        }
    }
}
