package org.ngnportal.voicemail;

import java.util.List;

/** Calls go somewhere else and nobody has said whether they shall go to the mailbox instead. Nothing was changed. */
public final class DiversionsInTheWayException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient List<OtherDiversion> diversions;

    DiversionsInTheWayException(List<OtherDiversion> diversions) {
        super(diversions.stream().map(OtherDiversion::condition).toList().toString());
        this.diversions = List.copyOf(diversions);
    }

    /** Those to be asked about. */
    public List<OtherDiversion> diversions() {
        return diversions;
    }
}
