/** What a subscriber cannot call, on his page and on that of staff. */
@NullMarked
package org.ngnportal.barring.ui;

import org.jspecify.annotations.NullMarked;
