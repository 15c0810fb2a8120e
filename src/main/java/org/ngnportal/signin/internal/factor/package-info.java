/** Second factors: what is stored of them, how they are checked, set up and taken away. */
@NullMarked
package org.ngnportal.signin.internal.factor;

import org.jspecify.annotations.NullMarked;
