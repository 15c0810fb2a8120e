package org.ngnportal.imports;

import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryWay;

/**
 * What counts for all rows of an import.
 *
 * @param way how credentials are delivered where a row says nothing; null: the tenant's usual way
 * @param updates whether existing accounts are changed, or left as they are
 */
public record ImportOptions(@Nullable DeliveryWay way, boolean updates) {

    public static final ImportOptions USUAL = new ImportOptions(null, true);
}
