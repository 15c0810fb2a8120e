/** The pages for those who forgot their password. */
@NullMarked
package org.ngnportal.recovery.ui;

import org.jspecify.annotations.NullMarked;
