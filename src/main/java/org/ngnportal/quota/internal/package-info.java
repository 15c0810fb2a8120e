/** Workings of the warnings. */
@NullMarked
package org.ngnportal.quota.internal;

import org.jspecify.annotations.NullMarked;
