package org.ngnportal.accounts;

/**
 * What the subscriber may do and spend towards the PSTN.
 *
 * @param callerId digits as {@link CallerId} makes them, empty for none
 * @param callLimit concurrent PSTN calls, 0 is the platform's default
 * @param quota highest cost per calendar month in currency units, 0 is unlimited
 * @param prepaid calls need balance
 */
public record Telephony(String callerId, int callLimit, int quota, boolean prepaid) {}
