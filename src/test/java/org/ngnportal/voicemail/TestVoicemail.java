package org.ngnportal.voicemail;

import java.util.Map;
import org.ngnportal.accounts.FakePlatform;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.accounts.TestAccounts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.Secret;

/** Makes the real parts for tests of other features. */
public final class TestVoicemail {

    private TestVoicemail() {}

    public static Voicemail over(OwnLines lines, Tenants tenants) {
        return new Voicemail(lines, tenants);
    }

    /** With mails to alice@mail.example. */
    public static void turnedOn(FakePlatform platform, Actor subscriber) {
        over(TestAccounts.lines(platform.ngnPro(), platform.journal), platform.tenants())
                .turnOn(subscriber, new NewMailbox(new Secret("274951"), "alice@mail.example", false), Map.of());
    }
}
