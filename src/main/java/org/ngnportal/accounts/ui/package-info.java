/** The pages of subscribers. */
@NullMarked
package org.ngnportal.accounts.ui;

import org.jspecify.annotations.NullMarked;
