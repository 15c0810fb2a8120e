package org.ngnportal.imports.internal;

import org.ngnportal.imports.DraftProblem;
import org.ngnportal.ngnpro.NgnProException;

/** Why a job does not go on, as it is stored. */
final class Problems {

    static final String AWAY = DraftProblem.Kind.AWAY.name();
    static final String DENIED = DraftProblem.Kind.DENIED.name();
    static final String KEY_LOST = DraftProblem.Kind.KEY_LOST.name();

    private static final String SEPARATOR = ":";

    private Problems() {}

    static String of(NgnProException.Fault fault) {
        return DraftProblem.Kind.REFUSED.name() + SEPARATOR + fault.code() + " " + fault.text();
    }

    static DraftProblem read(String stored) {
        int colon = stored.indexOf(SEPARATOR);
        return colon < 0
                ? new DraftProblem(DraftProblem.Kind.valueOf(stored), "")
                : new DraftProblem(DraftProblem.Kind.valueOf(stored.substring(0, colon)), stored.substring(colon + 1));
    }
}
