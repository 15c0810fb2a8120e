package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * A property of a customer account (contract section 3.19).
 *
 * @param name unique per customer
 * @param category free: credit, sip, dns, web, billing
 * @param value text
 * @param permission lowest role that may write it: admin, reseller, customer
 */
@SoapType
public record CustomerProperty(
        @Nullable String name,
        @Nullable String category,
        @Nullable String value,
        @Nullable String permission) {}
