package org.ngnportal.signin.internal.factor;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.OptionalLong;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.signin.FactorException;
import org.ngnportal.signin.FactorException.Reason;
import org.ngnportal.signin.FactorStatus;
import org.ngnportal.signin.Passkey;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.vault.Secret;
import org.ngnportal.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;

/** Checks the second factors people show. Whoever calls it counts the tries. */
@Component
public class FactorChecks {

    private final FactorStore users;
    private final RecoveryStore recovery;
    private final PasskeyStore passkeys;
    private final PasskeyCeremonies ceremonies;
    private final RequirementStore requirements;
    private final Vault vault;
    private final Journal journal;
    private final Clock clock;

    @Autowired
    FactorChecks(
            FactorStore users,
            RecoveryStore recovery,
            PasskeyStore passkeys,
            PasskeyCeremonies ceremonies,
            RequirementStore requirements,
            Vault vault,
            Journal journal) {
        this(users, recovery, passkeys, ceremonies, requirements, vault, journal, Clock.systemUTC());
    }

    FactorChecks(
            FactorStore users,
            RecoveryStore recovery,
            PasskeyStore passkeys,
            PasskeyCeremonies ceremonies,
            RequirementStore requirements,
            Vault vault,
            Journal journal,
            Clock clock) {
        this.users = users;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.requirements = requirements;
        this.vault = vault;
        this.journal = journal;
        this.clock = clock;
    }

    public FactorStatus status(Actor actor) {
        UserKey user = actor.user();
        return new FactorStatus(
                users.totp(user).map(FactorStore.StoredTotp::since).orElse(null),
                recovery.left(user),
                passkeys.of(user).stream()
                        .map(passkey -> new Passkey(
                                passkey.getCredentialId().toBase64UrlString(),
                                passkey.getLabel(),
                                passkey.getCreated(),
                                passkey.getLastUsed()))
                        .toList(),
                requirements.isRequiredOf(actor));
    }

    /** @throws FactorException if it is not the code of his app, or was taken before */
    public void totp(UserKey user, String code) {
        if (!isTotp(user, code)) {
            throw new FactorException(Reason.WRONG_CODE);
        }
    }

    /** Whether it is the code of his app and was not taken before; it is taken now. */
    public boolean isTotp(UserKey user, String code) {
        return Totp.looksLikeCode(code)
                && users.totp(user)
                        .map(stored -> periodOf(user, stored, code))
                        .filter(OptionalLong::isPresent)
                        .map(period -> users.take(user, period.getAsLong()))
                        .orElse(false);
    }

    private OptionalLong periodOf(UserKey user, FactorStore.StoredTotp stored, String code) {
        Secret key = new Secret(new String(vault.open(stored.sealed(), context(user)), StandardCharsets.US_ASCII));
        return Totp.periodOf(key, code, clock.instant());
    }

    /** @throws FactorException if there is no such code, or it was used before */
    public void recoveryCode(Actor actor, String code) {
        if (!RecoveryCodes.looksLikeCode(code)) {
            throw new FactorException(Reason.WRONG_RECOVERY_CODE);
        }
        UserKey user = actor.user();
        String hash = RecoveryCodes.hash(code, recovery.salt(user));
        if (!recovery.isGood(user, hash)) {
            throw new FactorException(Reason.WRONG_RECOVERY_CODE);
        }
        journal.during(actor, Deed.of(Actions.FACTOR_RECOVERY_USE, Subject.user(actor.username())), () -> {
            if (!recovery.use(user, hash, clock.instant())) {
                throw new FactorException(Reason.WRONG_RECOVERY_CODE);
            }
        });
    }

    /** @throws FactorException if the answer is not one to this question, with a passkey of this user */
    public void passkey(UserKey user, PasskeyChallenge<PublicKeyCredentialRequestOptions> challenge, String answer) {
        ceremonies.finishUse(user, challenge, answer);
    }

    static String context(UserKey user) {
        return "factor-totp/" + user;
    }
}
