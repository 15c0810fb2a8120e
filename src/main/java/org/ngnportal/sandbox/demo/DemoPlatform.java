package org.ngnportal.sandbox.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAclEntry;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.sandbox.platform.PasswordMode;
import org.ngnportal.sandbox.platform.Platform;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty platform with three resellers, a customer below one of them, and their subscribers. Always the same:
 * names and states come from a list, passwords and dates from a random generator with a fixed start.
 */
public final class DemoPlatform {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final Credentials ADMINISTRATOR = Credentials.administrator("demo", "demo", 0);

    private final Random random = new Random(20260112);
    private final DemoClock clock = new DemoClock(LocalDateTime.of(2026, 1, 12, 9, 0), ZoneId.systemDefault());
    private final Map<String, Integer> owners = new HashMap<>();
    private final Platform platform;
    private final TransactionTemplate transaction;

    public DemoPlatform(DataSource database, PasswordMode passwordMode) {
        platform = new Platform(database, ADMINISTRATOR.username(), ADMINISTRATOR.password(), passwordMode, clock);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** Adds everything or, if that fails, nothing. */
    public void seed() {
        transaction.executeWithoutResult(status -> {
            int alpha = platform.addCustomer(DemoCustomers.alpha());
            addDomain("alpha.example", alpha);
            addDomain("voice.alpha.example", alpha);
            addDomain("shop.alpha.example", platform.addCustomer(DemoCustomers.alphaShop(alpha)));
            int beta = platform.addCustomer(DemoCustomers.beta());
            addDomain("beta.example", beta);
            addDomain("gamma.example", platform.addCustomer(DemoCustomers.gamma()));
            DemoSubscriber.all().forEach(this::add);
            new DemoNeighbours(platform, ADMINISTRATOR).add();
            new DemoRouting(platform, ADMINISTRATOR).add(alpha, beta);
            new DemoMoney(platform, clock).seed(alpha, beta);
            platform.call(ADMINISTRATOR, DemoAliases::add);
            platform.call(ADMINISTRATOR, session -> {
                new DemoNumbers(session.enumeration()).add(alpha, beta);
                new DemoZones(session.dns()).add(alpha, beta);
                return session;
            });
        });
    }

    private void addDomain(String domain, int customer) {
        owners.put(domain, customer);
        platform.call(ADMINISTRATOR, session -> session.sip().addDomain(SipDomain.of(domain, customer, null)));
    }

    private void add(DemoSubscriber subscriber) {
        clock.pass(Duration.ofMinutes(random.nextLong(600, 7200)));
        platform.call(ADMINISTRATOR, session -> {
            var stored = session.sip().addAccount(account(subscriber));
            if (subscriber.has("over-quota")) {
                session.sip().addToGroup(subscriber.id(), "quota");
            }
            if (subscriber.has("mailbox")) {
                addMailbox(session, subscriber);
            }
            subscriber.setting("divert").ifPresent(divert -> divert(session, subscriber, divert));
            return stored;
        });
    }

    private SipAccount account(DemoSubscriber subscriber) {
        var id = subscriber.id();
        return SipAccount.builder(id)
                .password(subscriber.setting("sip").orElseGet(() -> word(10)))
                .name(subscriber.firstName(), subscriber.lastName())
                .email(email(subscriber))
                .timezone(subscriber.timeZone())
                .owner(owners.get(id.domain()))
                .rpid(subscriber.callerId())
                .callLimit(subscriber.number("call-limit"))
                .quota(subscriber.number("quota"))
                .prepaid(subscriber.has("prepaid"))
                .groups(subscriber.groups())
                .acl(subscriber.setting("acl").map(DemoPlatform::range).stream().toList())
                .properties(properties(subscriber))
                .build();
    }

    private static String email(DemoSubscriber subscriber) {
        var user = subscriber.id().username();
        return (user.matches("\\d+") ? "extension-" + user : user) + "@"
                + subscriber.id().domain();
    }

    private static List<SipProperty> properties(DemoSubscriber subscriber) {
        var properties = new ArrayList<SipProperty>();
        properties.add(new SipProperty("language", subscriber.language()));
        subscriber.setting("web").ifPresent(value -> properties.add(new SipProperty("web_password", value)));
        subscriber.setting("mobile").ifPresent(value -> properties.add(new SipProperty("mobile_number", value)));
        subscriber.setting("blocked-by").ifPresent(value -> properties.add(new SipProperty("blocked_by", value)));
        return properties;
    }

    private void addMailbox(NgnProSession session, DemoSubscriber subscriber) {
        var name = subscriber.firstName() + " " + subscriber.lastName();
        var pin = String.valueOf(random.nextInt(111_111, 999_999));
        session.voicemail()
                .addAccount(VoicemailAccount.of(subscriber.id(), name, email(subscriber), pin, random.nextBoolean()));
        session.sip()
                .setCallDiversions(subscriber.id(), CallDiversions.NONE.withMailboxTargets(DiversionTarget.MAILBOX));
    }

    /** @param divert condition and target with a colon between them */
    private static void divert(NgnProSession session, DemoSubscriber subscriber, String divert) {
        int colon = divert.indexOf(':');
        var condition = divert.substring(0, colon);
        var target = new DiversionTarget(divert.substring(colon + 1));
        var held = session.sip().getCallDiversions(subscriber.id());
        session.sip()
                .setCallDiversions(
                        subscriber.id(),
                        CallDiversions.of(
                                condition.equals("FUNC") ? target : held.FUNC(),
                                held.FNOL(),
                                condition.equals("FBUS") ? target : held.FBUS(),
                                condition.equals("FNOA") ? target : held.FNOA(),
                                held.FUNV()));
    }

    private static SipAclEntry range(String text) {
        var parts = text.split("/", 2);
        return new SipAclEntry(parts[0], Integer.valueOf(parts[1]), "PBX");
    }

    private String word(int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
