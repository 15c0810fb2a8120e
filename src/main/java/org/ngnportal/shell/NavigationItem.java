package org.ngnportal.shell;

import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * An entry of the main navigation, contributed by a feature as a bean.
 *
 * @param order smaller comes first; the overview has 0
 * @param messageKey key of its label
 * @param path route it leads to, without a leading slash; pages below it mark it as current, too
 */
public record NavigationItem(int order, String messageKey, String path, VaadinIcon icon) {}
