/** What watches each part. */
@NullMarked
package org.ngnportal.health.internal;

import org.jspecify.annotations.NullMarked;
