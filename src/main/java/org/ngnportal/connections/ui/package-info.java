/** The page on which connections are stored, checked and forgotten. */
@NullMarked
package org.ngnportal.connections.ui;

import org.jspecify.annotations.NullMarked;
