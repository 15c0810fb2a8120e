package org.ngnportal.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;

/**
 * Something one often wants to do, offered on the overview page; contributed by a feature as a bean.
 *
 * @param order smaller comes first
 * @param titleKey key of a verb phrase, such as "Create a subscriber"
 * @param textKey key of one sentence that says what it does
 * @param area where it is done
 * @param action what must be allowed there
 * @param path route it leads to, without a leading slash
 */
public record QuickAction(
        int order, String titleKey, String textKey, Area area, Action action, String path, VaadinIcon icon) {}
