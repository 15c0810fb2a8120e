/** The outbox: its table, the sealed payload, the jobs that send and expire. */
@NullMarked
package org.ngnportal.delivery.internal;

import org.jspecify.annotations.NullMarked;
