/**
 * Lifelike traffic of a platform: calls, registered devices, signalling, media. Everything is a pure function of a seed,
 * the accounts and the time, so nothing is kept and asking costs what is asked for, however large the platform is. What
 * calls cost and who may make them is decided elsewhere.
 */
@NullMarked
package org.ngnportal.sandbox.traffic;

import org.jspecify.annotations.NullMarked;
