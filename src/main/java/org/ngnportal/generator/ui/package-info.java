/** The page of the generator. */
@NullMarked
package org.ngnportal.generator.ui;

import org.jspecify.annotations.NullMarked;
