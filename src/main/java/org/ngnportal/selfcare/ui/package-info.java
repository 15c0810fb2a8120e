/** The pages of subscribers. */
@NullMarked
package org.ngnportal.selfcare.ui;

import org.jspecify.annotations.NullMarked;
