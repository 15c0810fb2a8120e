/** Comparison with the platform, the steps of an import, and tables. */
@NullMarked
package org.ngnportal.imports.internal;

import org.jspecify.annotations.NullMarked;
