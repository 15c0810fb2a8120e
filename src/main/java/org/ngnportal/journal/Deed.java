package org.ngnportal.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.tenancy.CustomerId;

/**
 * Something that is done to something.
 *
 * @param action what is done, one of {@link Actions}
 * @param subject what it is done to
 * @param changes what becomes of its fields; may be empty
 * @param owner whose data it is, so that he sees what his reseller does to it; null for whoever does it
 * @param ownersReseller the owner's reseller, so that he sees what the platform does to it; null for that of whoever does it
 */
public record Deed(
        String action,
        Subject subject,
        List<FieldChange> changes,
        @Nullable CustomerId owner,
        @Nullable CustomerId ownersReseller) {

    public Deed {
        changes = List.copyOf(changes);
    }

    public static Deed of(String action, Subject subject, FieldChange... changes) {
        return of(action, subject, List.of(changes));
    }

    public static Deed of(String action, Subject subject, List<FieldChange> changes) {
        return new Deed(action, subject, changes, null, null);
    }

    public Deed ownedBy(CustomerId tenant) {
        return new Deed(action, subject, changes, tenant, ownersReseller);
    }

    public Deed ownedBy(CustomerId tenant, CustomerId reseller) {
        return new Deed(action, subject, changes, tenant, reseller);
    }
}
