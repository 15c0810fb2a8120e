package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipDomain;

/** The limit sip_credit (contract section 4.3). */
class CreditsTest extends RunningSandbox {

    @Test
    void aCustomerStopsAtItsCredit() {
        int small = customer("small", idOf("alpha"), 0, Map.of("sip_credit", "2"));
        admin().sip().addDomain(SipDomain.of("small.example", small, null));
        as("small").sip().addAccount(account(fresh("small.example")).build());
        alpha().sip().addAccount(account(fresh("small.example")).build());

        for (var caller : new NgnProSession[] {as("small"), alpha(), impersonating(small)}) {
            refused(
                    FaultCode.CREDIT_EXCEEDED,
                    "customer " + small + " has no credit left",
                    () -> caller.sip()
                            .addAccount(account(fresh("small.example")).build()));
        }
        admin().sip().addAccount(account(fresh("small.example")).build());
    }

    @Test
    void anOwnerStopsAtItsCredit() {
        int person = customer("person", idOf("alpha"), 0, Map.of("sip_credit", "1"));
        alpha().sip().addAccount(account(fresh("alpha.example")).owner(person).build());

        refused(
                FaultCode.CREDIT_EXCEEDED,
                "customer " + person,
                () -> alpha().sip()
                        .addAccount(
                                account(fresh("alpha.example")).owner(person).build()));
        alpha().sip().addAccount(account(fresh("alpha.example")).build());
    }

    @Test
    void aResellersCreditCountsAllItsAccounts() {
        int house = customer("house", null, 0, Map.of("sip_credit", "1"));
        int room = customer("room", house, 0, Map.of());
        admin().sip().addDomain(SipDomain.of("room.example", room, null));
        as("room").sip().addAccount(account(fresh("room.example")).build());

        refused(
                FaultCode.CREDIT_EXCEEDED,
                "customer " + house,
                () -> as("room").sip().addAccount(account(fresh("room.example")).build()));
    }

    @Test
    void theLastCreditIsSpentOnce() throws Exception {
        int narrow = customer("narrow", null, 0, Map.of("sip_credit", "3"));
        admin().sip().addDomain(SipDomain.of("narrow-a.example", narrow, null));
        admin().sip().addDomain(SipDomain.of("narrow-b.example", narrow, null));
        Callable<Boolean> add = () -> {
            var id = fresh("x");
            var domain = id.username().hashCode() % 2 == 0 ? "narrow-a.example" : "narrow-b.example";
            try {
                as("narrow").sip().addAccount(account(fresh(domain)).build());
                return true;
            } catch (NgnProException.Fault e) {
                assertThat(e.is(FaultCode.CREDIT_EXCEEDED)).as(e.text()).isTrue();
                return false;
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int added = 0;
            for (var result : threads.invokeAll(Collections.nCopies(12, add))) {
                added += result.get() ? 1 : 0;
            }
            assertThat(added).isEqualTo(3);
        }
    }
}
