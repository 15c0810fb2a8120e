package org.ngnportal.journeys;

/** How the platform keeps SIP passwords (contract section 6.1). */
public enum Storage {
    CLEAR,
    ENCRYPTED
}
