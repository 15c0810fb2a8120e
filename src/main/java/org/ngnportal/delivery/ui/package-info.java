/** The page of deliveries. */
@NullMarked
package org.ngnportal.delivery.ui;

import org.jspecify.annotations.NullMarked;
