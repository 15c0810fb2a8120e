package org.ngnportal.ngnpro;

/**
 * The ports of one NGNPro connection, speaking with one pair of credentials. Cheap, thread-safe, holds no connection of
 * its own.
 */
public interface NgnProSession {

    SipPort sip();

    CustomerPort customer();

    VoicemailPort voicemail();

    EnumPort enumeration();

    DnsPort dns();

    RatingPort rating();

    NetworkPort network();

    PresencePort presence();
}
