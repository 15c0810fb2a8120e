/** How templates are checked, kept and rendered; how senders are confirmed and sign. */
@NullMarked
package org.ngnportal.templates.internal;

import org.jspecify.annotations.NullMarked;
