/** The page of the journal. */
@NullMarked
package org.ngnportal.journal.ui;

import org.jspecify.annotations.NullMarked;
