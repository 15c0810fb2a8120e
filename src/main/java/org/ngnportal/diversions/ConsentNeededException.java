package org.ngnportal.diversions;

import java.util.List;

/** A diversion may be dear, and nobody has agreed to it yet. Nothing was changed. */
public final class ConsentNeededException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Risk> risks;
    private final boolean passwordAsked;
    private final boolean passwordWrong;

    ConsentNeededException(List<Risk> risks, boolean passwordAsked, boolean passwordWrong) {
        super(risks.size() + " diversions need consent");
        this.risks = List.copyOf(risks);
        this.passwordAsked = passwordAsked;
        this.passwordWrong = passwordWrong;
    }

    public List<Risk> risks() {
        return risks;
    }

    /** Whether {@link Consent} must hold the password. */
    public boolean isPasswordAsked() {
        return passwordAsked;
    }

    /** Whether there was one, and it was wrong. */
    public boolean isPasswordWrong() {
        return passwordWrong;
    }
}
