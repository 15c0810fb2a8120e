/** Starts the portal; every feature is a module of its own below. */
@NullMarked
package org.ngnportal;

import org.jspecify.annotations.NullMarked;
