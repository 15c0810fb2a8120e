package org.ngnportal.operators.internal;

import java.util.List;
import java.util.Optional;
import org.ngnportal.journal.Actions;
import org.ngnportal.links.Link;
import org.ngnportal.links.Links;
import org.ngnportal.operators.Invitations;
import org.ngnportal.operators.Operator;
import org.ngnportal.operators.OperatorId;
import org.ngnportal.operators.OperatorState;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Invitations behind single-use links. */
@Service
class LinkedInvitations implements Invitations {

    private final Links links;
    private final OperatorStore store;
    private final OperatorPasswords passwords;
    private final TransactionOperations transactions;

    LinkedInvitations(
            Links links, OperatorStore store, OperatorPasswords passwords, TransactionOperations transactions) {
        this.links = links;
        this.store = store;
        this.passwords = passwords;
        this.transactions = transactions;
    }

    @Override
    public Optional<Operator> peek(Secret token) {
        return links.peek(InvitationLetters.PURPOSE, token).flatMap(this::invited);
    }

    @Override
    public List<String> personalWords(Operator operator) {
        return OperatorPasswords.personalWords(operator);
    }

    @Override
    public boolean accept(Secret token, Secret password) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            var operator = links.redeem(InvitationLetters.PURPOSE, token).flatMap(this::invited);
            operator.ifPresent(invited -> passwords.set(invited, password, Actions.OPERATOR_ACCEPT));
            return operator.isPresent();
        }));
    }

    private Optional<Operator> invited(Link link) {
        return OperatorId.parse(UserKey.parse(link.subject()).name())
                .flatMap(store::find)
                .filter(operator -> operator.state() == OperatorState.INVITED);
    }
}
