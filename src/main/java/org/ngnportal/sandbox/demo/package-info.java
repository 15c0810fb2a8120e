/** The invented platform that an empty sandbox starts with: the same one every time. */
@NullMarked
package org.ngnportal.sandbox.demo;

import org.jspecify.annotations.NullMarked;
