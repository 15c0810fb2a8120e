/** How the journal is kept: the table, the chain, the end of old entries. */
@NullMarked
package org.ngnportal.journal.internal;

import org.jspecify.annotations.NullMarked;
