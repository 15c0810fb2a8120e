package org.ngnportal.matrix;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.ngnportal.signin.Browser;
import org.ngnportal.signin.Lockout;
import org.ngnportal.signin.Sessions;
import org.ngnportal.signin.SignInFilter;
import org.ngnportal.signin.SignInLog;
import org.ngnportal.signin.SignInMethod;
import org.ngnportal.signin.SignInOutcome;
import org.ngnportal.signin.SignIns;
import org.ngnportal.signin.Throttle;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;

/** Who signed in, who has to wait, and who is signed in where. */
final class SignInProbes {

    private static final Browser BROWSER = new Browser("198.51.100.7", "Mozilla/5.0");

    private final World world;
    private final SignIns signIns;
    private final Sessions sessions;

    private SignInProbes(World world) {
        this.world = world;
        signIns = world.bean(SignIns.class);
        sessions = world.bean(Sessions.class);
    }

    static List<Probe<?>> all(World world) {
        return new SignInProbes(world).all();
    }

    private List<Probe<?>> all() {
        var line = new Target<SignInFilter>(this::tried, filter -> filter);
        var locked = new Target<String>(this::lockedOut, this::isLocked);
        var session = new Target<UUID>(this::signedIn, this::isOpen);
        return List.of(
                line.shown(
                        "SignIns.find(SignInFilter, int, int)",
                        Area.SIGN_INS,
                        (by, it) -> !signIns.find(by, it, 0, 5).isEmpty()),
                line.shown("SignIns.count(SignInFilter)", Area.SIGN_INS, (by, it) -> signIns.count(by, it) == 1),
                locked.shown(
                        "SignIns.lockouts()",
                        Area.SIGN_INS,
                        (by, it) -> lockouts(by).contains(it)),
                locked.effective("SignIns.unlock(String)", Area.SIGN_INS, Action.CHANGE, signIns::unlock),
                session.shown(
                                "Sessions.mine()",
                                Area.ACCOUNT,
                                (by, it) -> sessions.mine(by).stream()
                                        .anyMatch(open -> open.id().equals(it)))
                        .visibleIf(SignInProbes::isHimself),
                session.effective("Sessions.end(UUID)", Area.ACCOUNT, Action.CHANGE, (by, it) -> {
                            sessions.end(by, it);
                            return !isOpen(it);
                        })
                        .visibleIf(SignInProbes::isHimself),
                session.effective("Sessions.endOthers()", Area.ACCOUNT, Action.CHANGE, (by, it) -> {
                            sessions.endOthers(by);
                            return !isOpen(it);
                        })
                        .visibleIf(SignInProbes::isHimself));
    }

    /** Sessions are a person's own, not his tenant's. */
    private static boolean isHimself(Who who, Tenant tenant) {
        return (who == Who.RESELLER && tenant == Tenant.ALPHA) || (who == Who.CUSTOMER && tenant == Tenant.SHOP);
    }

    private SignInFilter tried(Tenant tenant) {
        var name = World.unusedAddress(tenant).toString();
        world.bean(SignInLog.class)
                .record(name, world.customer(tenant), SignInOutcome.REFUSED, SignInMethod.PASSWORD, BROWSER);
        return new SignInFilter(name, null, null, false);
    }

    /** A subscriber who has signed in before and then forgot his password. */
    private String lockedOut(Tenant tenant) {
        var customer = world.customer(tenant);
        var address = World.unusedAddress(tenant);
        var subscriber = new Actor.Subscriber(address, "Somebody", customer.id(), customer.reseller(), customer);
        world.bean(SignInLog.class)
                .record(address.toString(), subscriber, SignInOutcome.SIGNED_IN, SignInMethod.PASSWORD, BROWSER);
        for (int i = 0; i < 3; i++) {
            world.bean(Throttle.class)
                    .begin(
                            Throttle.Purpose.FORGOTTEN_PASSWORD,
                            address.toString(),
                            "2001:db8:" + World.unused() + "::1");
        }
        return world.database()
                .sql("SELECT id FROM signin_throttle WHERE who = :who")
                .param("who", address.toString())
                .query(String.class)
                .single();
    }

    private List<String> lockouts(Actor by) {
        return signIns.lockouts(by).stream().map(Lockout::id).toList();
    }

    private boolean isLocked(String id) {
        return world.database()
                        .sql("SELECT count(*) FROM signin_throttle WHERE id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private UUID signedIn(Tenant tenant) {
        var id = UUID.randomUUID();
        var customer = world.customer(tenant);
        world.database()
                .sql("""
                        INSERT INTO signin_session (id, user_key, tenant_id, reseller_id, created_at, seen_at, address, agent,
                            node)
                        VALUES (:id, :user, :tenant, :reseller, :now, :now, '198.51.100.7', '', '')
                        """)
                .param("id", id)
                .param("user", customer.user().toString())
                .param("tenant", customer.tenant().value())
                .param("reseller", customer.reseller().value())
                .param("now", OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC))
                .update();
        return id;
    }

    private boolean isOpen(UUID session) {
        return world.database()
                        .sql("SELECT count(*) FROM signin_session WHERE id = :id AND ended_at IS NULL")
                        .param("id", session)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
