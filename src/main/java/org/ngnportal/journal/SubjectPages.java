package org.ngnportal.journal;

import java.util.Optional;

/** Knows the pages of what a feature's entries are about; features contribute beans. */
@FunctionalInterface
public interface SubjectPages {

    /** Path of its page, relative to the portal's root; empty when it is another feature's or has none. */
    Optional<String> pathOf(Subject subject);
}
