package org.ngnportal.tenancy.internal;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Actors on the one platform this portal is connected to. */
@Component
class PlatformNgnPro implements NgnPro {

    private final NgnProClient client;
    private final Clock clock;

    @Autowired
    PlatformNgnPro(NgnProClient client) {
        this(client, Clock.systemUTC());
    }

    PlatformNgnPro(NgnProClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public NgnProSession as(Actor actor) {
        var session = session(actor);
        return actor.looksOnly()
                ? new ReadOnlySession(session, operation -> new DeniedException(actor, operation))
                : session;
    }

    private NgnProSession session(Actor actor) {
        return switch (actor) {
            case Actor.Administrator administrator -> client.open(credentials(administrator.login(), 0));
            case Actor.Customer customer -> session(customer);
            case Actor.Operator operator -> session(operator.employer());
            case Actor.Subscriber subscriber -> session(subscriber.via());
            case Actor.Impersonation impersonation -> {
                if (impersonation.hasEnded(clock.instant())) {
                    throw new ImpersonationEndedException();
                }
                yield session(impersonation.as());
            }
        };
    }

    private NgnProSession session(Actor.Customer customer) {
        int rights = customer.tenant().value();
        return client.open(credentials(customer.login(), rights), rights);
    }

    /** @param impersonate for whom an administrator speaks; 0 for the whole platform */
    private static Credentials credentials(Login login, int impersonate) {
        var password = login.password().reveal();
        return login.administrator()
                ? Credentials.administrator(login.username(), password, impersonate)
                : Credentials.customer(login.username(), password);
    }

    @Override
    public Actor.Customer authenticate(String username, Secret password) {
        if (username.isBlank()) {
            throw refused("no customer account of that name");
        }
        var query = new CustomerQuery(CustomerQuery.Filter.byUsername(username), null, null);
        var found = client.open(Credentials.customer(username, password.reveal()))
                .customer()
                .getCustomers(query)
                .accounts();
        if (found == null) {
            throw refused("no customer account of that name");
        }
        // the filter takes _ as a wildcard, which is common in usernames, and a reseller sees his customers too
        return found.stream()
                .filter(account -> username.equalsIgnoreCase(account.username()))
                .findFirst()
                .map(account -> Customers.actor(account, Login.customer(username, password)))
                .orElseThrow(() -> refused("no customer account of that name"));
    }

    @Override
    public Actor.Administrator authenticateAdministrator(String username, Secret password) {
        if (username.isBlank()) {
            throw refused("no administrator of that name");
        }
        var login = Login.administrator(username, password);
        client.open(credentials(login, 0))
                .customer()
                .getCustomers(new CustomerQuery(CustomerQuery.Filter.ALL, null, new Range(0, 1)));
        return new Actor.Administrator(login);
    }

    @Override
    public Optional<Actor.Customer> customerBelow(Actor by, CustomerId id) {
        return account(by, id)
                .filter(account -> by.actsFor(id, Customers.reseller(account)))
                .flatMap(account -> login(by.self(), account).map(login -> Customers.actor(account, login)));
    }

    private Optional<CustomerAccount> account(Actor by, CustomerId id) {
        try {
            return Optional.of(as(by).customer().getAccount(id.value()));
        } catch (NgnProException.Fault fault) {
            if (fault.is(FaultCode.CUSTOMER_NOT_FOUND) || fault.is(FaultCode.NOT_ALLOWED)) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    /** What an account below somebody is reached with. */
    private static Optional<Login> login(Actor by, CustomerAccount account) {
        return switch (by) {
            case Actor.Administrator administrator -> Optional.of(administrator.login());
            case Actor.Customer customer when customer.login().administrator() -> Optional.of(customer.login());
            case Actor.Customer customer ->
                Optional.ofNullable(account.password())
                        .filter(password -> !password.isEmpty())
                        .map(password -> Login.customer(Customers.username(account), new Secret(password)));
            case Actor.Operator operator -> login(operator.employer(), account);
            case Actor.Subscriber subscriber -> Optional.empty();
            case Actor.Impersonation impersonation -> login(impersonation.as(), account);
        };
    }

    @Override
    public Optional<Actor.Subscriber> subscriberOf(Actor by, SipAddress address) {
        return as(by).sip()
                .findAccount(new SipId(address.user(), address.domain()))
                .map(account -> subscriber(by, address, account))
                .filter(subscriber -> by.actsFor(subscriber.customer(), subscriber.reseller()));
    }

    private static Actor.Subscriber subscriber(Actor by, SipAddress address, SipAccount account) {
        return new Actor.Subscriber(
                address,
                Customers.joined(account.firstName(), account.lastName()).orElseGet(address::toString),
                known(id(account.customer()), by.tenant()),
                known(id(account.reseller()), by.reseller()),
                connection(by));
    }

    /** Who reaches an account for its subscriber: whoever is behind the one who opens it, without his own limits. */
    private static Actor connection(Actor by) {
        return switch (by) {
            case Actor.Operator operator -> operator.employer();
            case Actor.Impersonation impersonation -> connection(impersonation.as());
            case Actor.Administrator administrator -> administrator;
            case Actor.Customer customer -> customer;
            case Actor.Subscriber subscriber -> subscriber.via();
        };
    }

    private static CustomerId id(@Nullable Integer value) {
        return value == null || value < 0 ? CustomerId.PLATFORM : new CustomerId(value);
    }

    private static CustomerId known(CustomerId told, CustomerId otherwise) {
        return told.isPlatform() ? otherwise : told;
    }

    /** The server took the credentials but does not show the account they belong to. */
    private static NgnProException.Fault refused(String why) {
        return new NgnProException.Fault(FaultCode.BAD_CREDENTIALS.code(), why);
    }
}
