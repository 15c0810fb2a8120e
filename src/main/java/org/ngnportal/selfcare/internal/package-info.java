/** Workings of self-care. */
@NullMarked
package org.ngnportal.selfcare.internal;

import org.jspecify.annotations.NullMarked;
