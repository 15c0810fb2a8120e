/** The page of calls. */
@NullMarked
package org.ngnportal.calls.ui;

import org.jspecify.annotations.NullMarked;
