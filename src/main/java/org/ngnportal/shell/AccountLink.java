package org.ngnportal.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.tenancy.Area;

/**
 * An entry of the menu of who is signed in, contributed by a feature as a bean.
 *
 * @param order smaller comes first
 * @param messageKey key of its label
 * @param area who may see it sees the entry
 * @param path route it leads to, without a leading slash
 */
public record AccountLink(int order, String messageKey, Area area, String path, VaadinIcon icon) {}
