package org.ngnportal.signin;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerPort;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException.Fault;
import org.ngnportal.ngnpro.NgnProException.Unavailable;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.PartialSession;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;

/** Knows one reseller who is active and one who is not; other usernames make it fail in different ways. */
public class MadeUpPlatform implements NgnPro {

    public static final String PASSWORD = "right-password";

    @Override
    public Actor.Customer authenticate(String username, Secret password) {
        switch (username) {
            case "down" -> throw new Unavailable("connection refused", null, true);
            case "broken" -> throw new Fault(FaultCode.INTERNAL.code(), "out of disk");
            case "blocked" -> throw new Fault(FaultCode.NOT_ALLOWED.code(), "not allowed");
            case "elsewhere" -> throw new Fault(4711, "Authorization failed");
            default -> {
                return known(username, password);
            }
        }
    }

    private static Actor.Customer known(String username, Secret password) {
        if (!password.reveal().equals(PASSWORD)) {
            throw new Fault(FaultCode.BAD_CREDENTIALS.code(), "wrong username or password");
        }
        return switch (username) {
            case "alpha" -> reseller(2, username, password, "Alpha Telecom");
            case "gamma" -> reseller(4, username, password, "Gamma <b>Talk</b>");
            default -> throw new Fault(FaultCode.BAD_CREDENTIALS.code(), "wrong username or password");
        };
    }

    private static Actor.Customer reseller(int id, String username, Secret password, String name) {
        return new Actor.Customer(new CustomerId(id), new CustomerId(id), true, username, password, name);
    }

    @Override
    public NgnProSession as(Actor actor) {
        CustomerAccount account =
                account(actor.tenant().value(), !actor.displayName().startsWith("Gamma"));
        CustomerPort customers = (CustomerPort) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CustomerPort.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getAccount")) {
                        return account;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        return new PartialSession() {
            @Override
            public CustomerPort customer() {
                return customers;
            }
        };
    }

    /** Knows one administrator. */
    @Override
    public Actor.Administrator authenticateAdministrator(String username, Secret password) {
        if (username.equals("root") && password.reveal().equals(PASSWORD)) {
            return new Actor.Administrator(Login.administrator(username, password));
        }
        throw new Fault(FaultCode.BAD_CREDENTIALS.code(), "wrong username or password");
    }

    @Override
    public Optional<Actor.Customer> customerBelow(Actor by, CustomerId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Actor.Subscriber> subscriberOf(Actor by, SipAddress address) {
        return Optional.empty();
    }

    private static CustomerAccount account(int id, boolean active) {
        return new CustomerAccount(
                id, id, active, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, Map.of());
    }
}
