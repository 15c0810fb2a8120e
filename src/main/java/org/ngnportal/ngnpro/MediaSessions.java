package org.ngnportal.ngnpro;

/**
 * The media sessions going on, JSON (contract section 3.13).
 *
 * @param json as it travels
 */
@SoapValue
public record MediaSessions(String json) {}
