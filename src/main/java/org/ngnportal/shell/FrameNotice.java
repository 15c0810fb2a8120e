package org.ngnportal.shell;

import java.util.Optional;

/** Something the frame says on top of every page, contributed by a feature as a bean. */
@FunctionalInterface
public interface FrameNotice {

    /** A sentence or two; empty when there is nothing to say to who is signed in. */
    Optional<String> text();
}
