package org.ngnportal.journeys;

/** How the platform keeps SIP passwords (contract section 6.1). */
enum Storage {
    CLEAR,
    ENCRYPTED
}
