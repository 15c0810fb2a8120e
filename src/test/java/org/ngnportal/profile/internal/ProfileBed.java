package org.ngnportal.profile.internal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.TestAccounts;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.Mails;
import org.ngnportal.delivery.NoteMail;
import org.ngnportal.delivery.RememberingMails;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.links.MemoryLinks;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.signin.EndedSessions;
import org.ngnportal.signin.NoConnections;
import org.ngnportal.signin.PasswordAgain.Answer;
import org.ngnportal.signin.Throttle;
import org.ngnportal.signin.TooManyTriesException;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.PasswordPolicy;
import org.ngnportal.vault.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The real parts over the sandbox; whoever types "right" knows the password. */
final class ProfileBed implements AutoCloseable {

    static final Secret RIGHT = new Secret("right");
    static final Secret WRONG = new Secret("wrong");

    final RememberingMails mails = new RememberingMails();
    final EndedSessions sessions = new EndedSessions();
    final Map<UUID, Instant> jobs = new LinkedHashMap<>();
    final Mortal journal = new Mortal();
    final Sandbox sandbox;
    final Actor.Customer alpha;
    final NgnPro ngnPro;
    final PlatformProfile profile;
    final PlatformPasswords passwords;
    final LinkedEmail email;
    final DeletionDesk deletion;
    final DeletionRun run;
    boolean tooManyMails;
    boolean portalDiesWhenItTells;
    private final NgnProClient client;
    private int accounts;

    ProfileBed(boolean clear) {
        sandbox = Sandbox.start(SandboxSettings.inMemory().withTraffic().withClearTextPasswords(clear));
        var settings = NgnProSettings.at(URI.create(sandbox.url())).withStoreClearTextPasswords(clear);
        client = new NgnProClient(settings);
        ngnPro = TestTenancy.ngnPro(client);
        alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        var tenants = TestTenancy.tenants(ngnPro, settings);
        var lines = TestAccounts.lines(ngnPro, journal);
        var links = new MemoryLinks();
        var source = Database.H2.fresh();
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        var properties = new ProfileProperties(Duration.ofDays(7), true, Map.of("north", "The North"));
        var again = new Again((actor, typed) ->
                !actor.self().equals(actor) ? Answer.NOT_ASKED : typed.equals(RIGHT) ? Answer.RIGHT : Answer.WRONG);
        var letters = new ProfileMails(
                (Telling) mail -> {
                    if (portalDiesWhenItTells) {
                        throw new Killed();
                    }
                    mails.sent.add(mail);
                },
                tenants,
                properties,
                "https://portal.example/");
        var subscribers = new Subscribers(new Reaching(alpha), ngnPro);
        var limit = new MailLimit((purpose, user, address) -> mailsLeft());
        var store = new DeletionStore(JdbcClient.create(source));
        profile = new PlatformProfile(lines, tenants, links, properties);
        passwords = new PlatformPasswords(
                lines,
                TestAccounts.own(ngnPro, tenants, journal),
                again,
                tenants,
                new PasswordPolicy(),
                sessions,
                letters);
        email = new LinkedEmail(lines, again, limit, links, letters, subscribers, transactions);
        var deletionMails = new DeletionMails(letters);
        deletion = new DeletionDesk(
                lines, again, limit, store, links, deletionMails, subscribers, jobs::put, properties, transactions);
        run = new DeletionRun(store, subscribers, lines, links, deletionMails, sessions, transactions);
    }

    /** The process ends. */
    static final class Killed extends Error {

        @java.io.Serial
        private static final long serialVersionUID = 1L;
    }

    /** A journal of a portal that can die before or after a change. */
    static final class Mortal extends RememberingJournal {

        boolean diesBefore;
        boolean diesAfter;

        @Override
        public <T extends @Nullable Object> T during(Actor actor, Deed deed, Supplier<T> change) {
            if (diesBefore) {
                throw new Killed();
            }
            T result = super.during(actor, deed, change);
            if (diesAfter) {
                throw new Killed();
            }
            return result;
        }
    }

    /** An outbox of which only the mails count. */
    @FunctionalInterface
    private interface Telling extends Mails {

        void tell(NoteMail mail);

        @Override
        default DeliveryId send(Actor actor, NoteMail mail) {
            tell(mail);
            return DeliveryId.random();
        }

        @Override
        default DeliveryId send(CustomerId tenant, CustomerId reseller, NoteMail mail) {
            tell(mail);
            return DeliveryId.random();
        }
    }

    private static final class Reaching extends NoConnections {

        private final Actor via;

        private Reaching(Actor via) {
            this.via = via;
        }

        @Override
        public Optional<Actor> reaching(DomainName domain) {
            return Optional.of(via);
        }
    }

    private Throttle.Attempt mailsLeft() {
        if (tooManyMails) {
            throw new TooManyTriesException(Duration.ofMinutes(1));
        }
        return new Throttle.Attempt() {
            @Override
            public void succeeded() {}

            @Override
            public void undecided() {}
        };
    }

    /** Somebody new in alpha's domain, with a web password. */
    Actor.Subscriber somebody(String... groups) {
        accounts++;
        var address = new SipAddress("somebody" + accounts, "alpha.example");
        add(address, groups);
        return ngnPro.subscriberOf(alpha, address).orElseThrow();
    }

    void add(SipAddress address, String... groups) {
        sip().addAccount(SipAccount.builder(id(address))
                .password("a-first-secret")
                .name("Some", "Body")
                .email("some@mail.example")
                .timezone("Europe/Madrid")
                .groups(List.of(groups))
                .properties(List.of(
                        new SipProperty("language", "es"),
                        new SipProperty("web_password", "web-secret"),
                        new SipProperty("unknown", "kept")))
                .build());
    }

    SipPort sip() {
        return ngnPro.as(alpha).sip();
    }

    SipAccount account(Actor.Subscriber of) {
        return sip().getAccount(id(of.address()));
    }

    Map<String, String> properties(Actor.Subscriber of) {
        var properties = new LinkedHashMap<String, String>();
        account(of).properties().forEach(property -> properties.put(property.name(), property.value()));
        return properties;
    }

    void setProperty(Actor.Subscriber of, String name, String value) {
        var account = account(of);
        var properties = new ArrayList<>(account.properties());
        properties.removeIf(property -> name.equals(property.name()));
        if (!value.isEmpty()) {
            properties.add(new SipProperty(name, value));
        }
        sip().updateAccount(account.toBuilder().properties(properties).build());
    }

    /** Those in alpha's domain who have telephones on line. */
    List<SipAddress> online() {
        var ids = sip()
                .getAccounts(new SipQuery(SipQuery.Filter.inDomain("alpha.example"), null, new Range(0, 50)))
                .accounts()
                .stream()
                .map(SipAccount::id)
                .toList();
        var devices = sip().getSipDeviceLocations(ids);
        return IntStream.range(0, ids.size())
                .filter(i -> !devices.get(i).locations().isEmpty())
                .mapToObj(ids::get)
                .map(id -> new SipAddress(id.username(), id.domain()))
                .toList();
    }

    boolean exists(Actor.Subscriber of) {
        return sip().findAccount(id(of.address())).isPresent();
    }

    static SipId id(SipAddress address) {
        return new SipId(address.user(), address.domain());
    }

    /** Recipients and facts that are there, of all mails since it was last asked for. */
    List<String> told() {
        var told = mails.sent.stream()
                .map(mail -> mail.recipient() + " " + mail.note() + " "
                        + mail.facts().entrySet().stream()
                                .filter(fact -> fact.getValue().equals("yes"))
                                .map(Map.Entry::getKey)
                                .sorted()
                                .toList())
                .toList();
        mails.sent.clear();
        return told;
    }

    Secret token() {
        return new Secret(mails.token());
    }

    @Override
    public void close() {
        client.close();
        sandbox.close();
    }
}
