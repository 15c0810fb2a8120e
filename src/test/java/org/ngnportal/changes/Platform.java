package org.ngnportal.changes;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.ngnportal.accounts.AccountBlocked;
import org.ngnportal.journeys.Portal;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sandbox.SandboxSwitches;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** The demo platform around a running portal: who works there, and accounts to work on. */
final class Platform {

    static final String PASSWORD = "Secret-123";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Portal portal;
    private final NgnPro ngnPro;
    private final Actor.Customer alpha;

    Platform(Portal portal) {
        this.portal = portal;
        ngnPro = portal.bean(NgnPro.class);
        alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        ngnPro.as(ngnPro.authenticateAdministrator("admin", new Secret("sandbox-admin")))
                .customer()
                .setProperties(alpha.id().value(), List.of(new CustomerProperty("sip_credit", null, "", null)));
    }

    Actor.Customer alpha() {
        return alpha;
    }

    Actor.Customer shop() {
        return ngnPro.authenticate("alpha-shop", new Secret("shop-demo"));
    }

    Actor.Customer beta() {
        return ngnPro.authenticate("beta", new Secret("beta-demo"));
    }

    SandboxSwitches switches() {
        return portal.platform();
    }

    NgnProSession session() {
        return ngnPro.as(alpha);
    }

    /** A domain of alpha's with nobody in it. */
    String domain() {
        var name = "changes" + NUMBERS.incrementAndGet() + ".alpha.example";
        session().sip().addDomain(SipDomain.of(name, alpha.id().value(), null));
        return name;
    }

    SipAddress add(UnaryOperator<SipAccount.Builder> more) {
        return add("alpha.example", more);
    }

    SipAddress add(String domain, UnaryOperator<SipAccount.Builder> more) {
        var user = "changed" + NUMBERS.incrementAndGet();
        session()
                .sip()
                .addAccount(more.apply(SipAccount.builder(new SipId(user, domain))
                                .password(PASSWORD)
                                .name("First", "Last")
                                .email(user + "@mail.example")
                                .timezone("Europe/Amsterdam")
                                .owner(0)
                                .rpid("")
                                .quota(0)
                                .prepaid(false)
                                .groups(List.of())
                                .acl(List.of())
                                .properties(List.of()))
                        .build());
        return new SipAddress(user, domain);
    }

    SipAccount stored(SipAddress address) {
        return session().sip().getAccount(id(address));
    }

    static SipId id(SipAddress address) {
        return new SipId(address.user(), address.domain());
    }

    /** Of whose block others are told meanwhile. */
    Collection<SipAddress> blocksToldDuring(Runnable work) {
        var told = new ConcurrentLinkedQueue<SipAddress>();
        ApplicationListener<ApplicationEvent> listener = event -> {
            if (event instanceof PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof AccountBlocked blocked) {
                told.add(blocked.subscriber().address());
            }
        };
        var listeners = portal.bean(ApplicationEventMulticaster.class);
        listeners.addApplicationListener(listener);
        try {
            work.run();
        } finally {
            listeners.removeApplicationListener(listener);
        }
        return told;
    }
}
