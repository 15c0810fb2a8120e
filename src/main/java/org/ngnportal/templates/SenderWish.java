package org.ngnportal.templates;

/**
 * A sender as somebody types it; every part may be hostile text.
 *
 * @param name shown beside the address; empty for the company that gives support
 * @param replyTo where answers go; empty for the support address
 * @param bounces where mails come back to that could not be delivered; empty for the sender itself
 */
public record SenderWish(String address, String name, String replyTo, String bounces) {}
