package org.ngnportal.templates;

import org.ngnportal.shell.Texts;

/** A change of a template or sender cannot be made. Nothing was changed. */
public final class TemplateRefusedException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The text has problems. */
        FAULTY,
        /** Somebody else was faster. */
        CHANGED_MEANWHILE,
        TOO_MANY_TESTS,
        NOT_A_SENDER,
        /** The code is wrong, too old, or was tried too often. */
        WRONG_CODE,
        NO_SENDER,
        NOT_A_KEY
    }

    private final Reason reason;

    public TemplateRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** As a sentence. */
    public String words() {
        return Texts.t("templates.refused."
                + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
}
