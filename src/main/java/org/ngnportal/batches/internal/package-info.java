/** How batches are stored and carried out. */
@NullMarked
package org.ngnportal.batches.internal;

import org.jspecify.annotations.NullMarked;
