package org.ngnportal.ngnpro;

/**
 * Numbers of accounts and the like per node, section and domain, JSON (contract section 3.13).
 *
 * @param json as it travels
 */
@SoapValue
public record NetworkStatistics(String json) {}
