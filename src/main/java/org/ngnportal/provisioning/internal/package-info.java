/** What waits to be fetched, and how it is written. */
@NullMarked
package org.ngnportal.provisioning.internal;

import org.jspecify.annotations.NullMarked;
