package org.ngnportal.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;

/**
 * An entry of the main navigation, contributed by a feature as a bean.
 *
 * @param order smaller comes first; the overview has 0
 * @param messageKey key of its label
 * @param area where its page is
 * @param action who may do it there sees the entry
 * @param path route it leads to, without a leading slash; pages below it mark it as current, too
 */
public record NavigationItem(int order, String messageKey, Area area, Action action, String path, VaadinIcon icon) {

    /** An entry for all who may see its area. */
    public NavigationItem(int order, String messageKey, Area area, String path, VaadinIcon icon) {
        this(order, messageKey, area, Action.SEE, path, icon);
    }
}
