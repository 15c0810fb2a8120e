package org.ngnportal.tenancy;

/** Seals an actor, with the credentials he needs, for a job that acts for him later. */
public interface ActorSeal {

    /** @param context what the sealed actor belongs to; the same is needed to open it */
    byte[] seal(Actor actor, String context);

    /** @throws org.ngnportal.vault.Vault.SealBrokenException if it was changed, moved or sealed under another key */
    Actor open(byte[] sealed, String context);
}
