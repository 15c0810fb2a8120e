package org.ngnportal.sandbox.traffic;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What traffic depends on of an account.
 *
 * @param key of the account, never used again
 * @param name shown to those who are called
 * @param zone whose times of day it lives by
 * @param callerId digits, empty when nobody can call it from the PSTN
 * @param since no call is older
 */
public record Line(long key, String username, String domain, String name, ZoneId zone, String callerId, Instant since) {

    public String address() {
        return username + "@" + domain;
    }

    SimulatedCall.Party party() {
        return new SimulatedCall.Party(key, address(), name);
    }
}
