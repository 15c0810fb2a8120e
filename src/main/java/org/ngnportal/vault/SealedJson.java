package org.ngnportal.vault;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON under the vault's key. */
public final class SealedJson {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Vault vault;

    public SealedJson(Vault vault) {
        this.vault = vault;
    }

    /** @param context what the ciphertext belongs to; the same is needed to open it */
    public byte[] seal(Object value, String context) {
        return vault.seal(json.writeValueAsBytes(value), context);
    }

    /**
     * @throws Vault.SealBrokenException if it is not what was sealed for this context
     * @throws IllegalStateException if what was sealed has another form than the type
     */
    public <T> T open(byte[] sealed, Class<T> type, String context) {
        byte[] clear = vault.open(sealed, context);
        try {
            return json.readValue(clear, type);
        } catch (JacksonException e) {
            // its message may quote the clear text: left out on purpose
            throw new IllegalStateException("what is sealed for " + context + " has an unknown form");
        }
    }
}
