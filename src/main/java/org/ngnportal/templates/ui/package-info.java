/** The pages of templates and senders. */
@NullMarked
package org.ngnportal.templates.ui;

import org.jspecify.annotations.NullMarked;
