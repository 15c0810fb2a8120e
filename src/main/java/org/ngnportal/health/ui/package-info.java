/** The page and card of health. */
@NullMarked
package org.ngnportal.health.ui;

import org.jspecify.annotations.NullMarked;
