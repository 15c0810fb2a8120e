package org.ngnportal.vault;

import org.jspecify.annotations.Nullable;

/** The vault's key file cannot be used. The message says which file, what is wrong and what to do; it holds no key. */
public final class KeyFileException extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final String remedy;

    public KeyFileException(String problem, String remedy, @Nullable Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    /** What the operator can do about it. */
    public String remedy() {
        return remedy;
    }
}
