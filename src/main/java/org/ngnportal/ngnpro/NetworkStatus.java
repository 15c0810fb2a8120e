package org.ngnportal.ngnpro;

/**
 * The nodes of the platform, JSON (contract section 3.13).
 *
 * @param json as it travels
 */
@SoapValue
public record NetworkStatus(String json) {}
