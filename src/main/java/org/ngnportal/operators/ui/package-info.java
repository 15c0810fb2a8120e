/** The pages about operators, and the one on which they accept an invitation. */
@NullMarked
package org.ngnportal.operators.ui;

import org.jspecify.annotations.NullMarked;
