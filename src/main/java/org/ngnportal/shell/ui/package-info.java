/** The pages of the frame itself: the overview, and what is shown when there is no page. */
@NullMarked
package org.ngnportal.shell.ui;

import org.jspecify.annotations.NullMarked;
