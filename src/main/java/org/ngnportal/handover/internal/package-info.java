/** Where softphones fetch their settings. */
@NullMarked
package org.ngnportal.handover.internal;

import org.jspecify.annotations.NullMarked;
