package org.ngnportal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.regex.Pattern;

/** Calls somebody with the telephone of whoever sits in front of the page, when it has one. */
public final class CallLink extends Anchor {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("(?:\\+|00)([1-9]\\d{4,14})(?:@.*)?");
    private static final Pattern DIGITS = Pattern.compile("\\d{2,20}");
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9_.+-]{1,128}@[a-z0-9.-]{1,190}(?::\\d{1,5})?");

    private CallLink(String href, String label) {
        // nothing but what the patterns above let through
        setUnsafeHref(href);
        add(Icons.decorative(VaadinIcon.PHONE));
        addClassName("portal-call");
        setAriaLabel(label);
        setTitle(label);
        // Flow's router has nothing to do with it
        getElement().setAttribute("router-ignore", true);
    }

    /**
     * A link to an address.
     *
     * @param address hostile text: {@code user@domain} or a number
     * @param label what it does, such as "Call Ann"
     * @return empty when the address is none that can be called
     */
    public static Optional<CallLink> to(String address, String label) {
        return href(address).map(href -> new CallLink(href, label));
    }

    static Optional<String> href(String address) {
        var number = NUMBER.matcher(address);
        if (number.matches()) {
            return Optional.of("tel:+" + number.group(1));
        }
        if (DIGITS.matcher(address).matches()) {
            return Optional.of("tel:" + address);
        }
        return ADDRESS.matcher(address).matches() ? Optional.of("sip:" + address) : Optional.empty();
    }
}
