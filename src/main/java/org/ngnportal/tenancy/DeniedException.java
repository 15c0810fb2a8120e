package org.ngnportal.tenancy;

/** The actor may not do it: {@link Rights} deny it. Nothing was done. */
public final class DeniedException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    DeniedException(Actor actor, Area area, Action action) {
        super(actor.role() + " may not " + action + " in " + area);
    }

    /** @param operation of the platform that would have changed something */
    public DeniedException(Actor actor, String operation) {
        super(actor.role() + " may only look, and " + operation + " is more than that");
    }

    /** For what belongs to somebody else or is above the actor, whatever the area's table says. */
    public DeniedException(String message) {
        super(message);
    }
}
