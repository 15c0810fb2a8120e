/** The subscriber's page of his apps. */
@NullMarked
package org.ngnportal.api.ui;

import org.jspecify.annotations.NullMarked;
