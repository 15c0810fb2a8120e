package org.ngnportal.matrix;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.ngnportal.numbers.OwnNumbers;
import org.ngnportal.profile.OwnDeletion;
import org.ngnportal.profile.OwnEmail;
import org.ngnportal.profile.OwnPasswords;
import org.ngnportal.profile.OwnProfile;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.vault.Secret;

/** What subscribers decide about their own accounts: of others they cannot even speak. */
final class ProfileProbes {

    private static final Secret WRONG = new Secret("wrong");
    private static final Secret WEAK = new Secret("weak");

    private ProfileProbes() {}

    static List<Probe<?>> all(World world) {
        var profile = world.bean(OwnProfile.class);
        var email = world.bean(OwnEmail.class);
        var passwords = world.bean(OwnPasswords.class);
        var deletion = world.bean(OwnDeletion.class);
        var numbers = world.bean(OwnNumbers.class);
        var alias = new SipAddress("nobodys", "alpha.example");
        var waiting = new Target<SipAddress>(tenant -> waiting(world, tenant), address -> waits(world, address));
        return List.of(
                sees("OwnProfile.get()", profile::get),
                changes(
                        "OwnProfile.save(ProfileSettings)",
                        by -> profile.save(by, profile.get(by).settings())),
                changes("OwnEmail.change(String, Secret)", by -> email.change(by, "no address", WRONG)),
                changes("OwnEmail.withdraw()", email::withdraw),
                sees("OwnPasswords.state()", passwords::state),
                sees("OwnPasswords.sipPassword(Secret)", by -> passwords.sipPassword(by, WRONG)),
                changes("OwnPasswords.setSipPassword(Secret, Secret)", by -> passwords.setSipPassword(by, WRONG, WEAK)),
                changes("OwnPasswords.setWebPassword(Secret, Secret)", by -> passwords.setWebPassword(by, WRONG, WEAK)),
                changes("OwnPasswords.removeWebPassword(Secret)", by -> passwords.removeWebPassword(by, WRONG)),
                sees("OwnDeletion.state()", deletion::state),
                changes("OwnDeletion.request(Secret)", by -> deletion.request(by, WRONG)),
                changes("OwnDeletion.cancel()", deletion::cancel),
                waiting.shown(
                        "OwnDeletion.of(SipAddress)",
                        Area.SUBSCRIBERS,
                        (by, it) -> deletion.of(by, it).isPresent()),
                sees("OwnNumbers.get()", numbers::get),
                changes("OwnNumbers.add(String)", by -> numbers.add(by, "x")),
                changes("OwnNumbers.remove(SipAddress)", by -> numbers.remove(by, alias)));
    }

    private static Probe<Tenant> sees(String method, Consumer<Actor> call) {
        return Target.ofOneself(method, Area.MY, Action.SEE, call);
    }

    private static Probe<Tenant> changes(String method, Consumer<Actor> call) {
        return Target.ofOneself(method, Area.MY, Action.CHANGE, call);
    }

    private static SipAddress waiting(World world, Tenant tenant) {
        var address = World.unusedAddress(tenant);
        var customer = world.customer(tenant);
        world.database()
                .sql("""
                        INSERT INTO account_deletion (id, address, tenant_id, reseller_id, request_id, state, requested_at,
                            confirm_until, planned_for, email, name, language)
                        VALUES (:id, :address, :tenant, :reseller, 'x', 'PLANNED', :now, :now, :later, 'a@b.example', '', 'en')
                        """)
                .param("id", UUID.randomUUID())
                .param("address", address.toString())
                .param("tenant", customer.id().value())
                .param("reseller", customer.reseller().value())
                .param("now", at(0))
                .param("later", at(100))
                .update();
        return address;
    }

    private static OffsetDateTime at(int later) {
        return OffsetDateTime.ofInstant(Instant.now().plusSeconds(later), ZoneOffset.UTC);
    }

    private static Object waits(World world, SipAddress address) {
        return world.database()
                .sql("SELECT state FROM account_deletion WHERE address = :address")
                .param("address", address.toString())
                .query(String.class)
                .list();
    }
}
