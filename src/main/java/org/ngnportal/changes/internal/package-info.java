@NullMarked
package org.ngnportal.changes.internal;

import org.jspecify.annotations.NullMarked;
