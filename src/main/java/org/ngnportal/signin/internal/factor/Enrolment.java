package org.ngnportal.signin.internal.factor;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.ngnportal.branding.Brands;
import org.ngnportal.delivery.SecurityEvent;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.signin.FactorException;
import org.ngnportal.signin.FactorException.Reason;
import org.ngnportal.signin.Passkey;
import org.ngnportal.signin.PasskeySetup;
import org.ngnportal.signin.TotpSetup;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.vault.Secret;
import org.ngnportal.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets second factors up. Whoever calls it has made sure that it is the user himself. */
@Component
public class Enrolment {

    private final FactorStore users;
    private final RecoveryStore recovery;
    private final PasskeyStore passkeys;
    private final PasskeyCeremonies ceremonies;
    private final Vault vault;
    private final Journal journal;
    private final Brands brands;
    private final FactorNotices notices;
    private final TransactionTemplate transactions;
    private final Clock clock;

    @Autowired
    Enrolment(
            FactorStore users,
            RecoveryStore recovery,
            PasskeyStore passkeys,
            PasskeyCeremonies ceremonies,
            Vault vault,
            Journal journal,
            Brands brands,
            FactorNotices notices,
            PlatformTransactionManager transactions) {
        this(users, recovery, passkeys, ceremonies, vault, journal, brands, notices, transactions, Clock.systemUTC());
    }

    Enrolment(
            FactorStore users,
            RecoveryStore recovery,
            PasskeyStore passkeys,
            PasskeyCeremonies ceremonies,
            Vault vault,
            Journal journal,
            Brands brands,
            FactorNotices notices,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.users = users;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.vault = vault;
        this.journal = journal;
        this.brands = brands;
        this.notices = notices;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public TotpSetup beginTotp(Actor actor) {
        return new TotpSetup(Totp.newKey(), brands.current().product(), actor.username());
    }

    /** @throws FactorException if the code is not the key's */
    public void confirmTotp(Actor actor, TotpSetup setup, String code) {
        OptionalLong period = Totp.periodOf(setup.key(), code, clock.instant());
        if (period.isEmpty()) {
            throw new FactorException(Reason.WRONG_CODE);
        }
        UserKey user = actor.user();
        byte[] sealed =
                vault.seal(setup.key().reveal().getBytes(StandardCharsets.US_ASCII), FactorChecks.context(user));
        journal.during(actor, deed(Actions.FACTOR_TOTP_ON, actor, FieldChange.ofSecret("totp-key")), () -> {
            users.keep(actor);
            transactions.executeWithoutResult(status ->
                    users.setTotp(user, new FactorStore.StoredTotp(sealed, period.getAsLong(), clock.instant())));
        });
        notices.tell(actor, SecurityEvent.SECOND_FACTOR_ADDED);
    }

    public List<Secret> newRecoveryCodes(Actor actor) {
        UserKey user = actor.user();
        if (users.find(user).isEmpty()) {
            throw new FactorException(Reason.NOTHING_TO_RECOVER);
        }
        List<Secret> codes = RecoveryCodes.generate();
        byte[] salt = RecoveryCodes.newSalt();
        List<String> hashes = codes.stream()
                .map(code -> RecoveryCodes.hash(code.reveal(), salt))
                .toList();
        journal.during(
                actor,
                deed(Actions.FACTOR_RECOVERY_CODES, actor, FieldChange.ofSecret("recovery-codes")),
                () -> transactions.executeWithoutResult(status -> recovery.replace(user, salt, hashes)));
        return codes;
    }

    public PasskeySetup beginPasskey(Actor actor) {
        users.keep(actor);
        return ceremonies.beginNew(actor.user());
    }

    /** @throws FactorException if the answer is not one to this question */
    @SuppressWarnings("unchecked")
    public void addPasskey(Actor actor, PasskeySetup setup, String label, String answer) {
        if (!(setup instanceof PasskeyChallenge<?> challenge)) {
            throw new IllegalArgumentException("not a question of this portal");
        }
        String name = label(label);
        journal.during(
                actor,
                deed(Actions.FACTOR_PASSKEY_ADD, actor, FieldChange.to("passkey", name)),
                () -> ceremonies.finishNew(
                        (PasskeyChallenge<PublicKeyCredentialCreationOptions>) challenge, name, answer));
        notices.tell(actor, SecurityEvent.SECOND_FACTOR_ADDED);
    }

    static String label(String typed) {
        String label = typed.strip().replaceAll("\\p{Cntrl}", " ");
        if (label.isEmpty()) {
            return "Passkey";
        }
        return label.length() <= Passkey.LONGEST_LABEL ? label : label.substring(0, Passkey.LONGEST_LABEL);
    }

    void rename(Actor actor, Passkey passkey, String label) {
        journal.during(
                actor,
                deed(Actions.FACTOR_PASSKEY_RENAME, actor, FieldChange.of("passkey", passkey.label(), label)),
                () -> {
                    passkeys.rename(actor.user(), passkey.id(), label);
                });
    }

    void removePasskey(Actor actor, Passkey passkey) {
        journal.during(
                actor,
                deed(Actions.FACTOR_PASSKEY_REMOVE, actor, FieldChange.of("passkey", passkey.label(), "")),
                () -> removing(actor.user(), () -> passkeys.remove(actor.user(), passkey.id())));
        notices.tell(actor, SecurityEvent.SECOND_FACTOR_REMOVED);
    }

    void removeTotp(Actor actor) {
        journal.during(
                actor,
                deed(Actions.FACTOR_TOTP_OFF, actor),
                () -> removing(actor.user(), () -> users.removeTotp(actor.user())));
        notices.tell(actor, SecurityEvent.SECOND_FACTOR_REMOVED);
    }

    /** With the last factor the recovery codes go. */
    private void removing(UserKey user, Runnable removal) {
        transactions.executeWithoutResult(status -> {
            removal.run();
            if (users.find(user).isEmpty()) {
                users.remove(user);
            }
        });
    }

    private static Deed deed(String action, Actor actor, FieldChange... changes) {
        return Deed.of(action, Subject.user(actor.username()), changes);
    }
}
