@NullMarked
package org.ngnportal.connections.internal;

import org.jspecify.annotations.NullMarked;
