package org.ngnportal.signin;

import java.util.Optional;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.vault.Secret;

/**
 * Gives one kind of users a new password when they have forgotten theirs; a bean. Its methods are called in the
 * background or by whoever holds a single-use link, when nobody is signed in.
 */
public interface PasswordReset {

    /** Whose passwords it sets. */
    UserKey.Kind kind();

    /**
     * Who it is that forgot his password. Empty when it is no name of this kind, or when he cannot have a new one: he has
     * no e-mail address, is blocked, or may not change his password.
     *
     * @param typed into the form: hostile text
     * @throws org.ngnportal.ngnpro.NgnProException if the platform cannot say
     */
    Optional<ResetSubject> find(String typed);

    /** The same for somebody a link was made for; empty when he cannot have a new password any more. */
    Optional<ResetSubject> of(UserKey user);

    /**
     * Sets the password, which keeps to the subject's policy, and writes that to the journal. Runs within a transaction
     * that uses up the link: if it throws, the link stays valid.
     *
     * @throws org.ngnportal.ngnpro.NgnProException if the platform refuses or does not answer
     */
    void setPassword(ResetSubject subject, Secret password);
}
