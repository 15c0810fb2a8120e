@NullMarked
package org.ngnportal.changes.ui;

import org.jspecify.annotations.NullMarked;
