/** How links are stored. */
@NullMarked
package org.ngnportal.links.internal;

import org.jspecify.annotations.NullMarked;
