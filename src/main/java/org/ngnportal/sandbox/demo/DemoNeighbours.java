package org.ngnportal.sandbox.demo;

import java.util.List;
import org.ngnportal.ngnpro.AcceptRulePersistent;
import org.ngnportal.ngnpro.AcceptRules;
import org.ngnportal.ngnpro.BarringPrefix;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.DayMask;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.PhonebookEntry;
import org.ngnportal.ngnpro.PresenceInformation;
import org.ngnportal.ngnpro.PresencePolicy;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sandbox.platform.Platform;

/** Whom some subscribers know, let through, keep away and are watched by. */
final class DemoNeighbours {

    private static final SipId ALICE = new SipId("alice", "alpha.example");
    private static final SipId BOB = new SipId("bob.keller", "alpha.example");
    private static final SipId FEMKE = new SipId("femke.de.vries", "alpha.example");

    private final Platform platform;
    private final Credentials administrator;

    DemoNeighbours(Platform platform, Credentials administrator) {
        this.platform = platform;
        this.administrator = administrator;
    }

    void add() {
        platform.call(administrator, session -> {
            phonebooks(session);
            reachability(session);
            presence(session);
            return session;
        });
        platform.addWatcher(ALICE, BOB.toString(), true);
        platform.addWatcher(ALICE, FEMKE.toString(), false);
        platform.addWatcher(ALICE, "recruiter@jobs.example", true);
        platform.addWatcher(ALICE, "carla.rossi@alpha.example", true);
        platform.addWatcher(BOB, ALICE.toString(), true);
        platform.addWatcher(FEMKE, ALICE.toString(), true);
    }

    private static void phonebooks(NgnProSession session) {
        know(session, ALICE, "bob.keller@alpha.example", "Bob Keller", "coworkers");
        know(session, ALICE, "carla.rossi@alpha.example", "Carla Rossi", "coworkers");
        know(session, ALICE, "lorina@family.example", "Mum", "family");
        know(session, ALICE, "edith@family.example", "Edith", "family");
        know(session, ALICE, "pierre.lefevre@alpha.example", "Pierre Lefèvre", "vip");
        know(session, ALICE, "+442079460199", "Dentist", "");
        know(session, ALICE, "%@beta.example", "Everybody at Beta", "business");
        know(session, BOB, "alice@alpha.example", "Alice Liddell", "coworkers");
        know(session, BOB, "+493023125999", "Werkstatt", "business");
        know(session, FEMKE, "alice@alpha.example", "Alice", "friends");
    }

    private static void know(NgnProSession session, SipId owner, String uri, String name, String group) {
        session.sip().addPhonebookEntry(owner, new PhonebookEntry(uri, name, group, null, null));
    }

    private static void reachability(NgnProSession session) {
        session.sip()
                .setAcceptRules(
                        ALICE,
                        new AcceptRules(
                                List.of(
                                        new AcceptRulePersistent(
                                                "22:00", "07:00", DayMask.EVERY_DAY, List.of("family", "vip")),
                                        new AcceptRulePersistent("12:30", "13:15", DayMask.WEEKDAYS, List.of("nobody")),
                                        new AcceptRulePersistent("07:00", "10:00", DayMask.WEEKEND, List.of("family"))),
                                null));
        session.sip().setRejectMembers(ALICE, List.of("sip:%@callcentre.example", "sip:+448081570000@alpha.example"));
        session.sip().setBarringPrefixes(ALICE, List.of(new BarringPrefix("+4490"), new BarringPrefix("+4498")));
        session.sip().setBarringPrefixes(BOB, List.of(new BarringPrefix("+49900")));
    }

    /** Only where passwords are kept in clear: presence asks for them. */
    private static void presence(NgnProSession session) {
        var password = session.sip().getAccount(ALICE).password();
        if (password != null) {
            session.presence()
                    .setPresenceInformation(ALICE, password, new PresenceInformation("open", "At work, call me"));
            session.presence()
                    .setPolicy(
                            ALICE,
                            password,
                            new PresencePolicy(List.of("alpha.example"), List.of("recruiter@jobs.example"), List.of()));
        }
    }
}
