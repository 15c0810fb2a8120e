/** The page of a subscriber's telephones. */
@NullMarked
package org.ngnportal.phones.ui;

import org.jspecify.annotations.NullMarked;
