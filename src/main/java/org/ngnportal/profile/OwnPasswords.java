package org.ngnportal.profile;

import java.util.List;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;

/**
 * A subscriber's own passwords (contract section 6.1): the SIP password of his telephones, and the web password if he wants
 * another one for the portal. Where a password is given again, it is what he signs in with; it is not asked for from those
 * who act as him. Every method may throw {@link org.ngnportal.ngnpro.NgnProException}, and
 * {@link org.ngnportal.tenancy.DeniedException} if the actor is no subscriber; those that change something also if he only
 * looks or is blocked, {@link InvalidProfileException} if a password is wrong or weak, and
 * {@link org.ngnportal.signin.TooManyTriesException} if he has to wait.
 */
public interface OwnPasswords {

    /**
     * How his passwords stand.
     *
     * @param sipChangeable whether his provider lets him change the SIP password
     * @param sipReadable whether the SIP password can be shown to him
     * @param webPassword whether he signs in with another password than his telephones
     * @param asked whether his password is asked for again
     * @param personalWords words that may not be in a password
     */
    record State(
            SipAddress address,
            boolean sipChangeable,
            boolean sipReadable,
            boolean webPassword,
            boolean asked,
            List<String> personalWords) {}

    /**
     * A telephone that is registered with the old password and needs the new one. Texts of the device: hostile.
     *
     * @param userAgent what it says it is; may be empty
     * @param address where it is, such as {@code 192.0.2.7:5060}
     */
    record Device(String userAgent, String address) {}

    State state(Actor actor);

    /**
     * The SIP password, for himself.
     *
     * @throws ProfileRefusedException if the platform keeps it encrypted, or somebody acts as him
     */
    Secret sipPassword(Actor actor, Secret current);

    /**
     * Sets the SIP password. His other sessions end.
     *
     * @return the telephones that need it now; empty also when the platform does not tell them
     * @throws ProfileRefusedException if his provider does not let him
     */
    List<Device> setSipPassword(Actor actor, Secret current, Secret wanted);

    /** Sets what he signs in with; his telephones go on with the SIP password. His other sessions end. */
    void setWebPassword(Actor actor, Secret current, Secret wanted);

    /** Lets him sign in with the SIP password again. His other sessions end. */
    void removeWebPassword(Actor actor, Secret current);
}
