/** The page behind a one-time link. */
@NullMarked
package org.ngnportal.handover.ui;

import org.jspecify.annotations.NullMarked;
