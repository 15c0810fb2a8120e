package org.ngnportal.sandbox.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.FaultCode;

/** Turns the {@code auth} header into a caller (contract section 1.4). */
final class Authentication {

    private final Administrators administrators;
    private final CustomerStore customers;

    Authentication(Administrators administrators, CustomerStore customers) {
        this.administrators = administrators;
        this.customers = customers;
    }

    /** The one administrator of the platform. */
    record Administrators(String username, String password) {

        boolean match(Credentials given) {
            return same(given.username(), username) & same(given.password(), password);
        }

        @Override
        public String toString() {
            return "Administrators[" + username + "]";
        }
    }

    Caller caller(@Nullable Credentials given) {
        if (given == null || given.username() == null || given.password() == null) {
            throw refused("the request has no credentials");
        }
        int impersonate = given.impersonate() == null ? 0 : given.impersonate();
        if (!given.admin()) {
            return customer(given, impersonate);
        }
        if (!administrators.match(given)) {
            throw refused("wrong username or password of an administrator");
        }
        return impersonate == 0 ? new Caller.Administrator() : tenant(party(impersonate));
    }

    private Caller customer(Credentials given, int impersonate) {
        var login = customers.login(Checked.lower(given.username()));
        boolean right =
                same(given.password(), login.map(CustomerStore.Login::password).orElse(""));
        if (login.isEmpty() || !right) {
            throw refused("wrong username or password of a customer");
        }
        int id = login.get().id();
        if (impersonate != 0 && impersonate != id) {
            throw Faults.notAllowed("only an administrator may impersonate customer " + impersonate);
        }
        return tenant(party(id));
    }

    private Caller.Tenant tenant(Party self) {
        var reseller = self.isReseller() ? self : party(self.reseller());
        var acting = self.impersonate() == 0 || self.impersonate() == self.id()
                ? self
                : customers
                        .party(self.impersonate())
                        .filter(other -> other.reseller() == self.reseller())
                        .orElse(self);
        return new Caller.Tenant(self, acting, reseller);
    }

    private Party party(int id) {
        return customers.party(id).orElseThrow(() -> Faults.noCustomer(id));
    }

    private static RuntimeException refused(String text) {
        return Faults.of(FaultCode.BAD_CREDENTIALS, text);
    }

    /** Compares in a time that does not tell how much is right. */
    static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
