/** The login page. */
@NullMarked
package org.ngnportal.signin.ui;

import org.jspecify.annotations.NullMarked;
