/** How bookings are stored and carried out. */
@NullMarked
package org.ngnportal.prepaid.internal;

import org.jspecify.annotations.NullMarked;
