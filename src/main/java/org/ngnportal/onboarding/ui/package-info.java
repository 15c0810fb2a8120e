/** The wizard "New subscriber" and the page of a running or undecided onboarding. */
@NullMarked
package org.ngnportal.onboarding.ui;

import org.jspecify.annotations.NullMarked;
