package org.ngnportal.accounts;

/** Somebody else changed the account since it was read. Nothing was saved. */
public final class ConcurrentChangeException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Subscriber opened;
    private final transient Subscriber current;

    ConcurrentChangeException(Subscriber opened, Subscriber current) {
        super(current.address() + " was changed meanwhile");
        this.opened = opened;
        this.current = current;
    }

    /** The account as it was read first. */
    public Subscriber opened() {
        return opened;
    }

    /** The account as it stands on the platform. */
    public Subscriber current() {
        return current;
    }
}
