package org.ngnportal.vault;

/** Seals secrets for the database. Each ciphertext is bound to the row it belongs to and opens nowhere else. */
public interface Vault {

    /**
     * @param context what the ciphertext belongs to, such as {@code delivery/<id>}; the same is needed to open it
     */
    byte[] seal(byte[] clear, String context);

    /** @throws SealBrokenException if the ciphertext was changed, moved to another row or sealed under another key */
    byte[] open(byte[] sealed, String context);

    /** The ciphertext cannot be opened. */
    final class SealBrokenException extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        public SealBrokenException(String context, Throwable cause) {
            super(
                    "cannot open the sealed value of " + context
                            + ": it was changed, or the key file is not the one it was sealed with",
                    cause);
        }
    }
}
