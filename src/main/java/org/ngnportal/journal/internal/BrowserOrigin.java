package org.ngnportal.journal.internal;

import com.vaadin.flow.server.VaadinSession;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The browser of the current page. */
@Component
class BrowserOrigin implements Origin {

    @Override
    public String address() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> Objects.toString(session.getBrowser().getAddress(), ""))
                .orElse("");
    }
}
