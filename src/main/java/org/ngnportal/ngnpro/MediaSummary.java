package org.ngnportal.ngnpro;

/**
 * The media relays and their load, JSON (contract section 3.13).
 *
 * @param json as it travels
 */
@SoapValue
public record MediaSummary(String json) {}
