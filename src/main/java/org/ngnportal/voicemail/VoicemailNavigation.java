package org.ngnportal.voicemail;

/** Ways to the pages of this feature. */
public final class VoicemailNavigation {

    /** Path of the subscriber's own mailbox. */
    public static final String OWN = "my/voicemail";

    private VoicemailNavigation() {}
}
