package org.ngnportal.ngnpro;

/**
 * The media streams of a call, JSON (contract section 3.13).
 *
 * @param json as it travels
 */
@SoapValue
public record MediaTrace(String json) {}
