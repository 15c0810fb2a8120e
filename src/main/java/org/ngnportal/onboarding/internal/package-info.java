/** The onboardings' rows, the steps and the job that drives them. */
@NullMarked
package org.ngnportal.onboarding.internal;

import org.jspecify.annotations.NullMarked;
