package org.ngnportal.imports.internal;

import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.DraftGoneException;
import org.ngnportal.imports.DraftId;

/** Parts of a draft that are wiped when it is over. */
final class Present {

    private Present() {}

    /** @throws DraftGoneException if it was wiped */
    static byte[] of(byte @Nullable [] part, DraftId id) {
        if (part == null) {
            throw new DraftGoneException(id);
        }
        return part;
    }
}
