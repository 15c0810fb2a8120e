package org.ngnportal.vault.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import org.ngnportal.vault.Vault;

/** AES-256-GCM by Tink; the context is the associated data. */
final class TinkVault implements Vault {

    private final Aead aead;

    TinkVault(Aead aead) {
        this.aead = aead;
    }

    @Override
    public byte[] seal(byte[] clear, String context) {
        try {
            return aead.encrypt(clear, context.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal the value of " + context, e);
        }
    }

    @Override
    public byte[] open(byte[] sealed, String context) {
        try {
            return aead.decrypt(sealed, context.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(context, e);
        }
    }
}
