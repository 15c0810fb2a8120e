package org.ngnportal.shell;

import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * Something one often wants to do, offered on the overview page; contributed by a feature as a bean.
 *
 * @param order smaller comes first
 * @param titleKey key of a verb phrase, such as "Create a subscriber"
 * @param textKey key of one sentence that says what it does
 * @param path route it leads to, without a leading slash
 */
public record QuickAction(int order, String titleKey, String textKey, String path, VaadinIcon icon) {}
