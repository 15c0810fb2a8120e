/** The resources below {@code /api/my}, each over the service that the page uses too. */
@NullMarked
package org.ngnportal.api.rest;

import org.jspecify.annotations.NullMarked;
