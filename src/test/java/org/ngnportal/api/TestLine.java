package org.ngnportal.api;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ngnportal.journeys.Portal;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.signin.Browser;
import org.ngnportal.signin.ProgramSignIn;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;

/** A subscriber of a test's own, whose password nobody else changes. */
public record TestLine(Portal portal, SipAddress address, Secret password) {

    private static final AtomicInteger MADE = new AtomicInteger();

    /** One of alpha's, who may call everybody and has 50 of something on his prepaid balance. */
    public static TestLine of(Portal portal) {
        var address = new SipAddress("api" + MADE.incrementAndGet(), "alpha.example");
        var line = new TestLine(portal, address, new Secret(address.user() + "-web"));
        line.platform()
                .sip()
                .addAccount(SipAccount.builder(line.id())
                        .password("a-clear-secret")
                        .name("Ada", "Programmer")
                        .email("ada@mail.example")
                        .timezone("Europe/London")
                        .groups(List.of("free-pstn"))
                        .properties(List.of(
                                new SipProperty("web_password", line.password.reveal()),
                                new SipProperty("language", "en")))
                        .prepaid(true)
                        .build());
        return line;
    }

    public SipId id() {
        return new SipId(address.user(), address.domain());
    }

    /** The platform without any limits, to prepare and look. */
    public NgnProSession platform() {
        var ngnPro = portal.bean(NgnPro.class);
        return ngnPro.as(ngnPro.authenticateAdministrator("admin", new Secret("sandbox-admin")));
    }

    /** A program that has his password. */
    public Program program() {
        return Program.of(portal, address.toString(), password.reveal());
    }

    public Actor.Subscriber actor() {
        return portal.bean(ProgramSignIn.class)
                .withPassword(address.toString(), password, new Browser("127.0.0.1", ""));
    }
}
