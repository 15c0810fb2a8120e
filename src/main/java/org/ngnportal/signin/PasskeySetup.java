package org.ngnportal.signin;

/** A passkey about to be made: what the browser is asked. Good for one answer, for a few minutes. */
public interface PasskeySetup {

    /** What {@code navigator.credentials.create} takes, as JSON. */
    String options();
}
