package org.ngnportal.delivery;

/** A delivery does not exist for the actor, or its state does not allow what was asked. Nothing was changed. */
public final class DeliveryRefusedException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    public DeliveryRefusedException(String message) {
        super(message);
    }
}
