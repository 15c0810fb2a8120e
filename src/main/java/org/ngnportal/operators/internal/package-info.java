/** How operators are stored, managed and recognised. */
@NullMarked
package org.ngnportal.operators.internal;

import org.jspecify.annotations.NullMarked;
