/** The page of diversions. */
@NullMarked
package org.ngnportal.diversions.ui;

import org.jspecify.annotations.NullMarked;
