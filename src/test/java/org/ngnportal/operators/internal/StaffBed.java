package org.ngnportal.operators.internal;

import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.ngnportal.branding.Brand;
import org.ngnportal.branding.Brands;
import org.ngnportal.branding.MailTemplate;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.RememberingMails;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.links.MemoryLinks;
import org.ngnportal.operators.Invitations;
import org.ngnportal.operators.NewOperator;
import org.ngnportal.operators.Operator;
import org.ngnportal.operators.Operators;
import org.ngnportal.recovery.PasswordResets;
import org.ngnportal.signin.EndedSessions;
import org.ngnportal.signin.ResetSubject;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.Role;
import org.ngnportal.tenancy.TenantSettings;
import org.ngnportal.vault.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Operators over a real database, everything around them in memory. */
public final class StaffBed {

    public static final Actor ALPHA = reseller(10, "Alpha Telecom");
    public static final Actor BETA = reseller(20, "Beta");
    public static final Actor ROOT = new Actor.Administrator(Login.administrator("root", new Secret("x")));
    public static final Secret PASSWORD = new Secret("correct horse battery staple");

    /** Quicker than those of the portal, and otherwise the same. */
    private static final PasswordHashes HASHES = new PasswordHashes(1024, 2);

    public final Connections connections = new KnownConnections();
    public final RememberingMails mails = new RememberingMails();
    public final RememberingJournal journal = new RememberingJournal();
    public final EndedSessions sessions = new EndedSessions();
    public final MemoryLinks links = new MemoryLinks();
    public final Operators staff;
    public final Invitations invitations;
    final OperatorStore store;
    final OperatorCheck check;
    final OperatorPasswords passwords;
    final PasswordHashes hashes = HASHES;
    final JdbcClient jdbc;
    private final Resets resets = new Resets();

    private StaffBed(DataSource source) {
        jdbc = JdbcClient.create(source);
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        var selves = new Selves(
                connections,
                actor -> new TenantSettings(Delegation.NOTHING, true, Map.of("support_company", "Alpha Help")));
        store = new OperatorStore(jdbc);
        check = new OperatorCheck(store, hashes, selves);
        passwords = new OperatorPasswords(store, hashes, selves, journal);
        var letters = new InvitationLetters(links, mails, selves, "https://portal.example");
        staff = new Staff(
                store, passwords, letters, resets, links, connections, new Plain(), sessions, journal, transactions);
        invitations = new LinkedInvitations(links, store, passwords, transactions);
        connections.keep(ALPHA);
        connections.keep(BETA);
        connections.keep(ROOT);
    }

    public static StaffBed onH2() {
        return on(Database.H2);
    }

    static StaffBed on(Database database) {
        return new StaffBed(database.fresh());
    }

    private static Actor reseller(int id, String name) {
        return new Actor.Customer(new CustomerId(id), new CustomerId(id), true, name, new Secret("x"), name);
    }

    public static NewOperator somebody(String email, Grants grants) {
        return new NewOperator(new MailAddress(email), "Eva Ebner", Locale.GERMAN, grants);
    }

    /** Invited by somebody, not there yet. */
    public Operator invited(Actor by, String email, Role role) {
        return staff.invite(by, somebody(email, Grants.of(role)));
    }

    /** Invited, and has chosen {@link #PASSWORD}. */
    public Operator active(Actor by, String email, Role role) {
        var operator = invited(by, email, role);
        invitations.accept(new Secret(mails.token()), PASSWORD);
        return staff.find(by, operator.id()).orElseThrow();
    }

    /** He himself, signed in. */
    public static Actor.Operator self(Operator operator, Actor employer) {
        return new Actor.Operator(
                operator.id().toString(), operator.email(), operator.name(), operator.grants(), employer);
    }

    int resetsSent() {
        return resets.sent;
    }

    private static final class Resets implements PasswordResets {

        private int sent;

        @Override
        public void request(String typed, Locale language, String address) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean send(ResetSubject subject) {
            sent++;
            return sent < 3;
        }

        @Override
        public java.util.Optional<ResetSubject> peek(Secret token) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean redeem(Secret token, Secret password) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Plain implements Brands {

        @Override
        public Brand current() {
            return new Brand("default", "NGN Portal", "The Platform", null, null, "#123456", "logo.svg");
        }

        @Override
        public MailTemplate mail(String name, Locale language) {
            throw new UnsupportedOperationException();
        }
    }
}
