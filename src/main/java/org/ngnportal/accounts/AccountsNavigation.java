package org.ngnportal.accounts;

import com.vaadin.flow.component.UI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.ngnportal.sip.SipAddress;

/** Ways to the pages of this feature. */
public final class AccountsNavigation {

    /** Path of the list. */
    public static final String LIST = "subscribers";

    /** Path of the page that makes a new subscriber. */
    public static final String NEW = "subscribers/new";

    private AccountsNavigation() {}

    /** Opens the page of a subscriber. */
    public static void open(SipAddress address) {
        UI.getCurrent().navigate(pathOf(address));
    }

    /** Opens the list of all subscribers. */
    public static void openList() {
        UI.getCurrent().navigate(LIST);
    }

    /** Path of a subscriber's page, relative to the portal's root. */
    public static String pathOf(SipAddress address) {
        return LIST + "/"
                + URLEncoder.encode(address.toString(), StandardCharsets.UTF_8).replace("%40", "@");
    }
}
