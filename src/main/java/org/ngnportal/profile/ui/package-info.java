/** The pages about a subscriber's own account, and those behind the links of its mails. */
@NullMarked
package org.ngnportal.profile.ui;

import org.jspecify.annotations.NullMarked;
