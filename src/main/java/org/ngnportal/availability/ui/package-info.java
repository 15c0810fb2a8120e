/** The page of who may disturb a subscriber when. */
@NullMarked
package org.ngnportal.availability.ui;

import org.jspecify.annotations.NullMarked;
