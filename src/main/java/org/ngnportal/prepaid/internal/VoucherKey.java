package org.ngnportal.prepaid.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.ngnportal.prepaid.VoucherCode;
import org.ngnportal.vault.SealedData;
import org.ngnportal.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key under which codes of vouchers are hashed: one for all nodes, made when it is first needed. */
@Component
class VoucherKey implements SealedData {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String CONTEXT = "voucher-key";
    private static final int OCTETS = 32;

    private final JdbcClient jdbc;
    private final ObjectProvider<Vault> vault;
    private volatile @Nullable SecretKeySpec known;

    /** Takes the vault late, because the vault asks whether there is something sealed. */
    VoucherKey(JdbcClient jdbc, ObjectProvider<Vault> vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What is kept of a code. */
    byte[] hash(VoucherCode code) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return mac.doFinal(code.reveal().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean present() {
        return stored().isPresent();
    }

    /** Not within a transaction: a key that two nodes make at the same time would break it. */
    SecretKeySpec key() {
        var key = known;
        if (key == null) {
            key = new SecretKeySpec(vault.getObject().open(stored().orElseGet(this::made), CONTEXT), ALGORITHM);
            known = key;
        }
        return key;
    }

    private byte[] made() {
        var random = new byte[OCTETS];
        new SecureRandom().nextBytes(random);
        try {
            jdbc.sql("INSERT INTO voucher_key (id, key_sealed) VALUES (1, :key)")
                    .param("key", vault.getObject().seal(random, CONTEXT))
                    .update();
        } catch (DuplicateKeyException faster) {
            // another node's counts
        }
        return stored().orElseThrow();
    }

    private Optional<byte[]> stored() {
        return jdbc.sql("SELECT key_sealed FROM voucher_key WHERE id = 1")
                .query((row, number) -> row.getBytes("key_sealed"))
                .optional();
    }
}
