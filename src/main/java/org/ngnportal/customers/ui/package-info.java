/** Pages about customers. */
@NullMarked
package org.ngnportal.customers.ui;

import org.jspecify.annotations.NullMarked;
