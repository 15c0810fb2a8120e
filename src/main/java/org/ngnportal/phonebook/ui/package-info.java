/** The page of the phonebook. */
@NullMarked
package org.ngnportal.phonebook.ui;

import org.jspecify.annotations.NullMarked;
