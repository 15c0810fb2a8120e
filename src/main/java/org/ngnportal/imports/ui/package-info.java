/** The pages of imports: the file, its columns, what the check found, the start. */
@NullMarked
package org.ngnportal.imports.ui;

import org.jspecify.annotations.NullMarked;
