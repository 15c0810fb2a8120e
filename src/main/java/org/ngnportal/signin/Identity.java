package org.ngnportal.signin;

import org.ngnportal.tenancy.Actor;

/**
 * Somebody whose password was right.
 *
 * @param active whether the platform lets him create things (contract section 6.4)
 */
public record Identity(Actor actor, boolean active) {}
