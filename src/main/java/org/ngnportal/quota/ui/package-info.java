/** Limits and warnings on pages. */
@NullMarked
package org.ngnportal.quota.ui;

import org.jspecify.annotations.NullMarked;
