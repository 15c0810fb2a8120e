/** Pages of batches. */
@NullMarked
package org.ngnportal.batches.ui;

import org.jspecify.annotations.NullMarked;
