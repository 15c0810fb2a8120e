package org.ngnportal.changes.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.ngnportal.changes.MassChange;

/** Asks for what a change needs. */
interface ChangeForm {

    /** Always the same component. */
    Component content();

    /** What was asked for; empty when something is missing or wrong, which is then said, with the focus there. */
    Optional<MassChange> read();
}
