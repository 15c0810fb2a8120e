/** How programs get in and what they are told when they do not: sign-in, tokens, limits, problems. */
@NullMarked
package org.ngnportal.api.internal;

import org.jspecify.annotations.NullMarked;
