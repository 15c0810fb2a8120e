package org.ngnportal.operators.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.operators.Operator;
import org.ngnportal.operators.OperatorId;
import org.ngnportal.operators.OperatorRefusedException;
import org.ngnportal.operators.OperatorRefusedException.Reason;
import org.ngnportal.operators.OperatorState;
import org.ngnportal.signin.PasswordReset;
import org.ngnportal.signin.ResetSubject;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.vault.PasswordPolicy;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Component;

/** Operators choose their passwords themselves, by links alone. */
@Component
class OperatorPasswords implements PasswordReset {

    private final OperatorStore store;
    private final PasswordHashes hashes;
    private final Selves selves;
    private final Journal journal;

    OperatorPasswords(OperatorStore store, PasswordHashes hashes, Selves selves, Journal journal) {
        this.store = store;
        this.hashes = hashes;
        this.selves = selves;
        this.journal = journal;
    }

    @Override
    public UserKey.Kind kind() {
        return UserKey.Kind.OPERATOR;
    }

    @Override
    public Optional<ResetSubject> find(String typed) {
        return store.byEmail(typed.strip().toLowerCase(Locale.ROOT)).flatMap(this::subject);
    }

    @Override
    public Optional<ResetSubject> of(UserKey user) {
        return OperatorId.parse(user.name()).flatMap(store::find).flatMap(this::subject);
    }

    /** Only who has had a password can forget it. */
    Optional<ResetSubject> subject(Operator operator) {
        return Optional.of(operator)
                .filter(found -> found.state() == OperatorState.ACTIVE)
                .map(found -> new ResetSubject(
                        found.id().user(),
                        found.email(),
                        found.name(),
                        found.email(),
                        found.language(),
                        found.tenant(),
                        found.reseller(),
                        personalWords(found),
                        PasswordPolicy.OF_ACCOUNTS,
                        selves.settings(found.tenant())));
    }

    @Override
    public void setPassword(ResetSubject subject, Secret password) {
        var operator = OperatorId.parse(subject.user().name())
                .flatMap(store::find)
                .orElseThrow(() -> new OperatorRefusedException(Reason.UNKNOWN));
        set(operator, password, Actions.OPERATOR_PASSWORD);
    }

    /** @throws IllegalArgumentException if the password does not keep to the policy */
    void set(Operator operator, Secret password, String action) {
        if (!PasswordPolicy.OF_ACCOUNTS
                .check(password.reveal(), personalWords(operator))
                .isEmpty()) {
            throw new IllegalArgumentException("the password does not keep to the policy");
        }
        var hash = hashes.hash(password);
        var deed = Deed.of(action, Subject.operator(operator.email()), FieldChange.ofSecret("password"));
        journal.during(Selves.unconnected(operator), deed, () -> {
            if (!store.setPassword(operator.id(), hash)) {
                throw new OperatorRefusedException(Reason.WRONG_STATE);
            }
        });
    }

    static List<String> personalWords(Operator operator) {
        var mailbox = operator.email().substring(0, operator.email().lastIndexOf('@'));
        return Stream.concat(
                        Stream.of(operator.email(), mailbox),
                        Arrays.stream(operator.name().split("\\s+")))
                .toList();
    }
}
