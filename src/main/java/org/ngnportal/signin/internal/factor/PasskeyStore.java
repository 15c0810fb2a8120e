package org.ngnportal.signin.internal.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.tenancy.UserKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/**
 * Passkeys as Spring Security's checks want them. Its own tables do not fit: the portal's
 * users are in none, and H2 and PostgreSQL need different ones. Users go by their {@link UserKey} in text.
 */
@Repository
class PasskeyStore implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private static final String SELECT = """
            SELECT p.*, u.handle FROM factor_passkey p JOIN factor_user u ON u.user_key = p.user_key
            """;

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CredentialRecord> of(UserKey user) {
        return jdbc.sql(SELECT + "WHERE p.user_key = :user ORDER BY p.created, p.credential_id")
                .param("user", user.toString())
                .query(PasskeyStore::passkey)
                .list();
    }

    int count(UserKey user) {
        return jdbc.sql("SELECT count(*) FROM factor_passkey WHERE user_key = :user")
                .param("user", user.toString())
                .query(Integer.class)
                .single();
    }

    boolean rename(UserKey user, String id, String label) {
        return jdbc.sql("UPDATE factor_passkey SET label = :label WHERE user_key = :user AND credential_id = :id")
                        .param("label", label)
                        .param("user", user.toString())
                        .param("id", id)
                        .update()
                > 0;
    }

    boolean remove(UserKey user, String id) {
        return jdbc.sql("DELETE FROM factor_passkey WHERE user_key = :user AND credential_id = :id")
                        .param("user", user.toString())
                        .param("id", id)
                        .update()
                > 0;
    }

    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException("passkeys and users are removed by their owner's key");
    }

    @Override
    public void save(CredentialRecord passkey) {
        if (update(passkey) == 0 && insert(passkey) == 0) {
            throw new IllegalStateException("the passkey's owner has no row any more");
        }
    }

    private int update(CredentialRecord passkey) {
        return jdbc.sql("""
                        UPDATE factor_passkey SET counter = :counter, verified = :verified, backed_up = :backedUp,
                            last_used = :lastUsed
                        WHERE credential_id = :id
                        """)
                .param("id", passkey.getCredentialId().toBase64UrlString())
                .param("counter", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("backedUp", passkey.isBackupState())
                .param("lastUsed", FactorStore.utc(passkey.getLastUsed()))
                .update();
    }

    private int insert(CredentialRecord passkey) {
        return jdbc.sql("""
                        INSERT INTO factor_passkey (credential_id, user_key, public_key, attestation, counter, verified,
                            backup_eligible, backed_up, transports, label, created, last_used)
                        SELECT :id, user_key, :publicKey, :attestation, :counter, :verified,
                            :eligible, :backedUp, :transports, :label, :created, :lastUsed
                        FROM factor_user WHERE handle = :handle
                        """)
                .param("id", passkey.getCredentialId().toBase64UrlString())
                .param("publicKey", passkey.getPublicKey().getBytes())
                .param(
                        "attestation",
                        Objects.requireNonNull(passkey.getAttestationObject()).getBytes())
                .param("counter", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param("transports", transports(passkey))
                .param("label", passkey.getLabel())
                .param("created", FactorStore.utc(passkey.getCreated()))
                .param("lastUsed", FactorStore.utc(passkey.getLastUsed()))
                .param("handle", passkey.getUserEntityUserId().toBase64UrlString())
                .update();
    }

    private static String transports(CredentialRecord passkey) {
        return passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .collect(Collectors.joining(","));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql(SELECT + "WHERE p.credential_id = :id")
                .param("id", credentialId.toBase64UrlString())
                .query(PasskeyStore::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(SELECT + "WHERE u.handle = :handle")
                .param("handle", handle.toBase64UrlString())
                .query(PasskeyStore::passkey)
                .list();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return user("handle", handle.toBase64UrlString()).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String userKey) {
        return user("user_key", userKey).orElse(null);
    }

    private Optional<PublicKeyCredentialUserEntity> user(String column, String value) {
        return jdbc.sql("SELECT handle, username FROM factor_user WHERE " + column + " = :value")
                .param("value", value)
                .query((row, n) -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(bytes(row.getString("handle")))
                        .name(row.getString("username"))
                        .displayName(row.getString("username"))
                        .build())
                .optional();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("users are made before they get passkeys");
    }

    private static CredentialRecord passkey(ResultSet row, int n) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(bytes(row.getString("credential_id")))
                .userEntityUserId(bytes(row.getString("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("counter"))
                .uvInitialized(row.getBoolean("verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(Arrays.stream(row.getString("transports").split(","))
                        .filter(transport -> !transport.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .label(row.getString("label"))
                .created(FactorStore.instant(row, "created"))
                .lastUsed(FactorStore.instant(row, "last_used"))
                .build();
    }

    private static Bytes bytes(String base64) {
        return new Bytes(Base64.getUrlDecoder().decode(base64));
    }
}
