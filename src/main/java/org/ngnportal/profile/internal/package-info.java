/** How the wishes of subscribers about their accounts are checked, kept and carried out. */
@NullMarked
package org.ngnportal.profile.internal;

import org.jspecify.annotations.NullMarked;
