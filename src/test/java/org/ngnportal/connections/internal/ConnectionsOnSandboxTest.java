package org.ngnportal.connections.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Role;
import org.ngnportal.tenancy.StoredConnection;
import org.ngnportal.tenancy.Term;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;
import org.ngnportal.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On both databases, with the sandbox as platform. */
class ConnectionsOnSandboxTest {

    private static final DomainName ALPHA_EXAMPLE = new DomainName("alpha.example");
    private static final DomainName SHOP_EXAMPLE = new DomainName("shop.alpha.example");
    private static final DomainName BETA_EXAMPLE = new DomainName("beta.example");

    private static Sandbox sandbox;
    private static NgnProClient client;
    private static NgnPro ngnPro;

    /** A seal that only shows whether it was made for this context. */
    private static final class ShowingVault implements Vault {

        @Override
        public byte[] seal(byte[] clear, String context) {
            return (context + "|" + new String(clear, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] open(byte[] sealed, String context) {
            var text = new String(sealed, StandardCharsets.UTF_8);
            if (!text.startsWith(context + "|")) {
                throw new SealBrokenException(context, new IllegalStateException());
            }
            return text.substring(context.length() + 1).getBytes(StandardCharsets.UTF_8);
        }
    }

    private record Bed(Connections connections, RememberingJournal journal, ConnectionStore store, JdbcClient jdbc) {

        static Bed on(Database database) throws Exception {
            return on(database, null, null);
        }

        static Bed withAdministrator(Database database) throws Exception {
            return on(database, "admin", "sandbox-admin");
        }

        static Bed on(Database database, @Nullable String username, @Nullable String password) throws Exception {
            var source = database.fresh();
            var jdbc = JdbcClient.create(source);
            var store = new ConnectionStore(jdbc);
            var keyring = new Keyring(
                    store, TestTenancy.actorSeal(new ShowingVault()), new AdministratorSettings(username, password));
            var journal = new RememberingJournal();
            var connections = new PlatformConnections(keyring, store, new Reach(keyring, ngnPro), ngnPro, journal);
            return new Bed(connections, journal, store, jdbc);
        }

        StoredConnection only(Actor actor) {
            assertThat(connections.list(actor)).hasSize(1);
            return connections.list(actor).getFirst();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        client = new NgnProClient(NgnProSettings.at(URI.create(sandbox.url())));
        ngnPro = TestTenancy.ngnPro(client);
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheResellerStoresActsForHim(Database database) throws Exception {
        var bed = Bed.on(database);
        var alpha = signIn("alpha", "alpha-demo");
        assertThat(bed.connections().of(alpha.tenant())).isEmpty();
        assertThat(bed.store().present()).isFalse();

        bed.connections().keep(alpha);

        assertThat(bed.connections().of(alpha.tenant())).contains(alpha);
        assertThat(bed.store().present()).isTrue();
        assertThat(bed.only(alpha))
                .returns("alpha", StoredConnection::username)
                .returns("Alpha Telecom", StoredConnection::displayName)
                .returns(false, StoredConnection::fromSettings)
                .returns(null, StoredConnection::refusedAt)
                .satisfies(one -> assertThat(one.storedAt()).isBeforeOrEqualTo(Instant.now()));
        assertThat(bed.journal().deeds()).containsExactly("connection.keep Alpha Telecom");
        assertThat(bed.journal().latestChanges()).containsExactly("username:  -> alpha", "platform-password: secret");
    }

    @ParameterizedTest
    @EnumSource
    void aSealedLoginOpensInItsOwnRowOnly(Database database) throws Exception {
        var bed = Bed.on(database);
        bed.connections().keep(signIn("alpha", "alpha-demo"));
        var beta = signIn("beta", "beta-demo");

        bed.jdbc()
                .sql("UPDATE connection SET customer_id = :other")
                .param("other", beta.id().value())
                .update();

        assertThatThrownBy(() -> bed.connections().of(beta.tenant())).isInstanceOf(Vault.SealBrokenException.class);
    }

    @ParameterizedTest
    @EnumSource
    void forgottenIsGone(Database database) throws Exception {
        var bed = Bed.on(database);
        var alpha = signIn("alpha", "alpha-demo");
        bed.connections().keep(alpha);
        assertThat(bed.connections().reaching(ALPHA_EXAMPLE)).contains(alpha);

        bed.connections().forget(alpha, alpha.tenant());

        assertThat(bed.connections().of(alpha.tenant())).isEmpty();
        assertThat(bed.connections().reaching(ALPHA_EXAMPLE)).isEmpty();
        assertThat(bed.journal().deeds())
                .containsExactly("connection.keep Alpha Telecom", "connection.forget Alpha Telecom");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyTouchesWhatIsSomebodyElses(Database database) throws Exception {
        var bed = Bed.on(database);
        var alpha = signIn("alpha", "alpha-demo");
        var beta = signIn("beta", "beta-demo");
        bed.connections().keep(alpha);

        assertThat(bed.connections().list(beta)).isEmpty();
        assertThatThrownBy(() -> bed.connections().forget(beta, alpha.tenant())).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> bed.connections().check(beta, alpha.tenant())).isInstanceOf(DeniedException.class);
        assertThat(bed.connections().of(alpha.tenant())).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void theResellerSeesHisCustomersAndTheAdministratorAll(Database database) throws Exception {
        var bed = Bed.withAdministrator(database);
        var alpha = signIn("alpha", "alpha-demo");
        var shop = signIn("alpha-shop", "shop-demo");
        bed.connections().keep(alpha);
        bed.connections().keep(shop);
        bed.connections().keep(signIn("beta", "beta-demo"));

        assertThat(bed.connections().list(shop))
                .extracting(StoredConnection::username)
                .containsExactly("alpha-shop");
        assertThat(bed.connections().list(alpha))
                .extracting(StoredConnection::username)
                .containsExactlyInAnyOrder("alpha", "alpha-shop");
        assertThat(bed.connections().list(administrator()))
                .extracting(StoredConnection::username)
                .startsWith("admin")
                .containsExactlyInAnyOrder("admin", "alpha", "alpha-shop", "beta");
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhoHasALoginOfHisOwnHasItKept(Database database) throws Exception {
        var bed = Bed.on(database);
        var alpha = signIn("alpha", "alpha-demo");
        var borrowed = ngnPro.customerBelow(administrator(), alpha.id()).orElseThrow();
        var manager = new Actor.Operator("1", "m@alpha.example", "M", Grants.of(Role.MANAGER), alpha);
        var alice =
                new Actor.Subscriber(new SipAddress("alice", "alpha.example"), "Alice", alpha.id(), alpha.id(), alpha);
        var impersonation = new Actor.Impersonation(administrator(), alpha, true, Term.UNLIMITED);

        for (var actor : new Actor[] {borrowed, manager, alice, impersonation}) {
            assertThatThrownBy(() -> bed.connections().keep(actor)).isInstanceOf(DeniedException.class);
            bed.connections().renew(actor);
        }
        assertThat(bed.store().present()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theAdministratorOfTheSettingsGoesBeforeAStoredOne(Database database) throws Exception {
        var bed = Bed.withAdministrator(database);

        assertThatThrownBy(() -> bed.connections().keep(administrator())).isInstanceOf(DeniedException.class);
        assertThat(bed.connections().of(CustomerId.PLATFORM)).contains(administrator());
        assertThat(bed.only(administrator()).fromSettings()).isTrue();

        var without = Bed.on(database);
        without.connections().keep(administrator());
        assertThat(without.connections().of(CustomerId.PLATFORM)).contains(administrator());
        assertThat(without.connections().check(administrator(), CustomerId.PLATFORM))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theResellersConnectionReachesHisCustomersDomainsFirst(Database database) throws Exception {
        var bed = Bed.withAdministrator(database);
        var alpha = signIn("alpha", "alpha-demo");

        assertThat(bed.connections().reaching(SHOP_EXAMPLE))
                .get()
                .satisfies(actor -> assertThat(actor.username()).isEqualTo("alpha-shop"))
                .satisfies(actor -> assertThat(((Actor.Customer) actor).login().administrator())
                        .isTrue());

        bed.connections().keep(signIn("alpha-shop", "shop-demo"));
        assertThat(bed.connections().reaching(SHOP_EXAMPLE)).contains(signIn("alpha-shop", "shop-demo"));
        bed.connections().keep(alpha);
        assertThat(bed.connections().reaching(SHOP_EXAMPLE)).contains(alpha);
        assertThat(bed.connections().reaching(BETA_EXAMPLE)).isPresent();
        assertThat(bed.connections().reaching(new DomainName("nowhere.example")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnAdministratorOnlyStoredConnectionsReach(Database database) throws Exception {
        var bed = Bed.on(database);
        var shop = signIn("alpha-shop", "shop-demo");
        bed.connections().keep(shop);
        bed.connections().keep(signIn("beta", "beta-demo"));

        assertThat(bed.connections().reaching(SHOP_EXAMPLE)).contains(shop);
        assertThat(bed.connections().reaching(BETA_EXAMPLE)).contains(signIn("beta", "beta-demo"));
        assertThat(bed.connections().reaching(ALPHA_EXAMPLE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedConnectionIsMarkedAndPassedOverUntilItIsRenewed(Database database) throws Exception {
        var bed = Bed.withAdministrator(database);
        var alpha = signIn("alpha", "alpha-demo");
        bed.connections().keep(withPassword(alpha, "before"));

        assertThat(bed.connections().reaching(ALPHA_EXAMPLE))
                .get()
                .satisfies(actor -> assertThat(((Actor.Customer) actor).login().administrator())
                        .isTrue());
        assertThat(bed.only(alpha).refusedAt()).isNotNull();
        assertThat(bed.connections().check(alpha, alpha.tenant())).isFalse();

        bed.connections().renew(alpha);

        assertThat(bed.only(alpha).refusedAt()).isNull();
        assertThat(bed.connections().reaching(ALPHA_EXAMPLE)).contains(alpha);
        assertThat(bed.connections().check(alpha, alpha.tenant())).isTrue();
        assertThat(bed.journal().deeds()).hasSize(2);

        bed.connections().renew(alpha);
        assertThat(bed.journal().deeds()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void signingInStoresNothingThatWasNotStoredBefore(Database database) throws Exception {
        var bed = Bed.on(database);
        var alpha = signIn("alpha", "alpha-demo");

        bed.connections().renew(alpha);
        assertThat(bed.connections().of(alpha.tenant())).isEmpty();

        bed.connections().keep(alpha);
        var withBorrowedRights = new Actor.Customer(
                new CustomerId(4711),
                alpha.reseller(),
                true,
                "somebody",
                new Secret("else"),
                "Somebody with the rights of Alpha");
        bed.connections().renew(withBorrowedRights);
        assertThat(bed.connections().of(alpha.tenant())).contains(alpha);
    }

    private static Actor.Customer withPassword(Actor.Customer actor, String password) {
        return new Actor.Customer(
                actor.id(),
                actor.reseller(),
                actor.actsAsReseller(),
                actor.username(),
                new Secret(password),
                actor.displayName());
    }

    private static Actor.Customer signIn(String username, String password) {
        return ngnPro.authenticate(username, new Secret(password));
    }

    private static Actor.Administrator administrator() {
        return new Actor.Administrator(Login.administrator("admin", new Secret("sandbox-admin")));
    }
}
