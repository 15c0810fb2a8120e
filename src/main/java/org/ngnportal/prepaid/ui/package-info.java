/** Pages and parts of pages about prepaid money. */
@NullMarked
package org.ngnportal.prepaid.ui;

import org.jspecify.annotations.NullMarked;
