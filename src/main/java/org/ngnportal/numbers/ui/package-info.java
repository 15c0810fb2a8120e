/** The page about a subscriber's numbers and aliases. */
@NullMarked
package org.ngnportal.numbers.ui;

import org.jspecify.annotations.NullMarked;
