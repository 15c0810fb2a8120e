package org.ngnportal.sandbox.demo;

import java.util.List;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipId;

/** Other addresses of subscribers of the demo platform. */
final class DemoAliases {

    private static final List<SipAlias> ALL = List.of(
            alias("a.liddell", "alpha.example", "alice", "alpha.example"),
            alias("front-desk", "alpha.example", "reception", "alpha.example"),
            alias("anna.bakker", "alpha.example", "1001", "voice.alpha.example"),
            alias("cash-desk", "shop.alpha.example", "counter", "shop.alpha.example"),
            alias("hotline", "shop.alpha.example", "+3225556900", "carrier.example.net"),
            alias("a.okafor", "beta.example", "ada.okafor", "beta.example"));

    private DemoAliases() {}

    /** Adds them and returns how many there are. */
    static int add(NgnProSession session) {
        ALL.forEach(alias -> session.sip().addAlias(alias));
        return ALL.size();
    }

    private static SipAlias alias(String username, String domain, String targetUsername, String targetDomain) {
        return SipAlias.of(new SipId(username, domain), new SipId(targetUsername, targetDomain), null);
    }
}
