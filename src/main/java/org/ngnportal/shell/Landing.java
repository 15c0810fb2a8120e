package org.ngnportal.shell;

import org.ngnportal.tenancy.Area;

/**
 * Where those land whom the overview is not for; contributed by a feature as a bean.
 *
 * @param area who may see it lands there
 * @param path route of the page, without a leading slash
 */
public record Landing(Area area, String path) {}
