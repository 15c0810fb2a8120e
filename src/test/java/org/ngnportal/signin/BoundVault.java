package org.ngnportal.signin;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ngnportal.vault.Vault;

/** Seals nothing worth the name, but opens only where it sealed. */
public final class BoundVault implements Vault {

    @Override
    public byte[] seal(byte[] clear, String context) {
        byte[] sealed = (context + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(sealed, sealed.length + clear.length);
        for (int i = 0; i < clear.length; i++) {
            whole[sealed.length + i] = (byte) ~clear[i];
        }
        return whole;
    }

    @Override
    public byte[] open(byte[] sealed, String context) {
        byte[] prefix = (context + "\n").getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(prefix, Arrays.copyOf(sealed, prefix.length))) {
            throw new SealBrokenException(context, new IllegalArgumentException("another context"));
        }
        byte[] clear = Arrays.copyOfRange(sealed, prefix.length, sealed.length);
        for (int i = 0; i < clear.length; i++) {
            clear[i] = (byte) ~clear[i];
        }
        return clear;
    }
}
