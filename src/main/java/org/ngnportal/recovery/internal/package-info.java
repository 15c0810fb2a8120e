/** How links for forgotten passwords are sent and redeemed. */
@NullMarked
package org.ngnportal.recovery.internal;

import org.jspecify.annotations.NullMarked;
