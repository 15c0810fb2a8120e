package org.ngnportal.signin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.textfield.TextField;

/** Takes the six digits of an authenticator app; phones offer digits, and the code itself if they know it. */
final class CodeField extends TextField {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    CodeField(String label) {
        super(label);
        getElement().setProperty("autocomplete", "one-time-code");
        setAllowedCharPattern("[0-9 ]");
        setMaxLength(7);
        addClassName("factor-code");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("this.inputElement.inputMode = 'numeric'");
    }
}
