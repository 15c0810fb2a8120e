/** Workings of the sign-in: security rules, providers, throttle. */
@NullMarked
package org.ngnportal.signin.internal;

import org.jspecify.annotations.NullMarked;
