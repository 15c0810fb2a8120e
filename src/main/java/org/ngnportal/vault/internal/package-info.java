/** The vault's workings: the key file and the cipher. */
@NullMarked
package org.ngnportal.vault.internal;

import org.jspecify.annotations.NullMarked;
