package org.ngnportal.sandbox.traffic;

import java.time.Instant;

/**
 * A SIP message as the proxy saw it.
 *
 * @param inbound whether the proxy received it
 * @param method of the request, or the one a reply belongs to
 * @param status 0 for requests
 * @param text as it travelled
 */
public record TracedMessage(
        Instant time, Endpoint from, Endpoint to, boolean inbound, String method, int status, String text) {}
