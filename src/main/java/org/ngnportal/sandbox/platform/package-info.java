/**
 * The sandbox's provisioning platform: who may see and change what, how values are kept, and the tables they are kept in.
 * Knows nothing of SOAP or HTTP; every call runs in one transaction on behalf of one caller.
 */
@NullMarked
package org.ngnportal.sandbox.platform;

import org.jspecify.annotations.NullMarked;
