/** What is there already, and how rows are made and carried out. */
@NullMarked
package org.ngnportal.generator.internal;

import org.jspecify.annotations.NullMarked;
