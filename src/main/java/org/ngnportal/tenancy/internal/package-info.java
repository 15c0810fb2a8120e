@NullMarked
package org.ngnportal.tenancy.internal;

import org.jspecify.annotations.NullMarked;
