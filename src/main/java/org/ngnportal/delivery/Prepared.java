package org.ngnportal.delivery;

/**
 * One of many deliveries that are prepared together.
 *
 * @param id given by the caller, so that he finds it again; used once
 */
public record Prepared(DeliveryId id, WelcomeMail mail, DeliveryWay way) {

    /** @throws IllegalArgumentException if the way needs an e-mail address and there is none */
    public Prepared {
        if (way.isMailed() && mail.recipient().isEmpty()) {
            throw new IllegalArgumentException("a delivery by mail needs a recipient");
        }
    }
}
