/** A large invented platform for an empty sandbox, of any number of accounts and always the same for that number. */
@NullMarked
package org.ngnportal.sandbox.crowd;

import org.jspecify.annotations.NullMarked;
