package org.ngnportal.ngnpro;

/**
 * The signalling of a call as the platform recorded it, JSON (contract section 3.13). Every text in it comes from strangers.
 *
 * @param json as it travels
 */
@SoapValue
public record SipTrace(String json) {}
