package org.ngnportal.shell;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import org.ngnportal.vault.Secret;

/** The secret behind the {@code #} of a link, which browsers send to nobody by themselves. */
public final class AddressToken {

    private AddressToken() {}

    /**
     * Takes the secret out of the browser's address, so that it is neither seen nor in the history.
     *
     * @param page that was opened by the link
     * @param taken gets it; empty text when there is none
     */
    public static void take(Component page, Consumer<Secret> taken) {
        page.getElement()
                .executeJs("return window.portalTakeToken()")
                .then(String.class, token -> taken.accept(new Secret(token == null ? "" : token)));
    }
}
