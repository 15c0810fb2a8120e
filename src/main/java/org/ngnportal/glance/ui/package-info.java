/** The cards. */
@NullMarked
package org.ngnportal.glance.ui;

import org.jspecify.annotations.NullMarked;
