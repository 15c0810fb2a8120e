/** Where brands are read from and how their templates are rendered. */
@NullMarked
package org.ngnportal.branding.internal;

import org.jspecify.annotations.NullMarked;
