/** The page of a subscriber's mailbox. */
@NullMarked
package org.ngnportal.voicemail.ui;

import org.jspecify.annotations.NullMarked;
