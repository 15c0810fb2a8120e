package org.ngnportal.batches.kill;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.EnumRange;
import org.ngnportal.ngnpro.EnumRangeId;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;

/** What the platform has before anything is imported: room for all, and the accounts that are only changed. */
final class Premises {

    private static final int ROOM = 1_000_000;

    private final NgnProClient client;

    Premises(NgnProClient client) {
        this.client = client;
    }

    void prepare(Trial.Plan plan) {
        var administrator = client.open(Credentials.administrator("admin", "sandbox-admin", 0));
        var alpha = client.open(Credentials.customer("alpha", "alpha-demo"));
        int id = Objects.requireNonNull(
                alpha.sip().getAccount(new SipId("alice", Newcomer.DOMAIN)).reseller());
        administrator
                .customer()
                .setProperties(
                        id,
                        List.of(
                                credit("sip_credit"),
                                credit("sip_alias_credit"),
                                credit("enum_range_credit"),
                                credit("enum_number_credit")));
        administrator
                .enumeration()
                .addRange(new EnumRange(
                        new EnumRangeId(Newcomer.RANGE, Newcomer.TLD),
                        null,
                        Newcomer.DIGITS,
                        Newcomer.DIGITS,
                        ROOM,
                        List.of(),
                        null,
                        null,
                        id,
                        id,
                        null,
                        "newcomers",
                        Map.of()));
        IntStream.rangeClosed(1, plan.rows())
                .mapToObj(number -> new Newcomer(plan.seed(), number))
                .filter(Newcomer::isUpdate)
                .forEach(newcomer -> alpha.sip()
                        .addAccount(SipAccount.builder(newcomer.id())
                                .name("Kim", "Before")
                                .email(newcomer.email())
                                .password("Before-" + newcomer.number())
                                .timezone("Europe/Amsterdam")
                                .quota(10)
                                .groups(List.of("free-pstn"))
                                .acl(List.of())
                                .properties(List.of())
                                .build()));
    }

    private static CustomerProperty credit(String name) {
        return new CustomerProperty(name, null, String.valueOf(ROOM), null);
    }
}
