package org.ngnportal.voicemail;

/** What becomes of a diversion that keeps calls from the mailbox. */
public enum DiversionChoice {
    KEEP,
    /** Calls go to the mailbox instead. */
    REPLACE
}
