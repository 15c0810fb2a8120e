package org.ngnportal.signin.internal.factor;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.sql.DataSource;
import org.ngnportal.branding.Brand;
import org.ngnportal.branding.Brands;
import org.ngnportal.branding.MailTemplate;
import org.ngnportal.delivery.RememberingMails;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.signin.BoundVault;
import org.ngnportal.signin.FactorException;
import org.ngnportal.signin.MadeUpPlatform;
import org.ngnportal.signin.Reauthentication;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.Role;
import org.ngnportal.vault.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Second factors on a database of their own, at a time that stands still. */
final class FactorBed extends Clock implements Reauthentication, Brands {

    static final Actor.Administrator ROOT = administrator("root");
    static final Actor.Customer ALPHA = customer(2, 2, "alpha");
    static final Actor.Customer ALPHA_SHOP = customer(3, 2, "alpha-shop");
    static final Actor.Customer BETA = customer(5, 5, "beta");

    final EndedSessions sessions = new EndedSessions();
    final RememberingMails mails = new RememberingMails();
    final RememberingJournal journal = new RememberingJournal();
    final JdbcClient jdbc;
    final FactorStore users;
    final FactorChecks checks;
    final Enrolment enrolment;
    final StoredSecondFactors factors;
    final StoredRequirements requirements;
    Instant now = Instant.parse("2026-11-21T12:00:00Z");
    boolean proven = true;

    FactorBed(Database database) {
        DataSource source = database.fresh();
        jdbc = JdbcClient.create(source);
        users = new FactorStore(jdbc);
        var vault = new BoundVault();
        var recovery = new RecoveryStore(jdbc);
        var passkeys = new PasskeyStore(jdbc);
        var ceremonies = new PasskeyCeremonies(passkeys, new RelyingParties("https://portal.example.com", this));
        var required = new RequirementStore(jdbc);
        checks = new FactorChecks(users, recovery, passkeys, ceremonies, required, vault, journal, this);
        var notices = new FactorNotices(mails, new MadeUpPlatform());
        enrolment = new Enrolment(
                users,
                recovery,
                passkeys,
                ceremonies,
                vault,
                journal,
                this,
                notices,
                new DataSourceTransactionManager(source),
                this);
        factors = new StoredSecondFactors(users, checks, enrolment, this, notices, sessions, journal);
        requirements = new StoredRequirements(required, this, journal);
    }

    static Actor.Administrator administrator(String name) {
        return new Actor.Administrator(Login.administrator(name, new Secret("x")));
    }

    static Actor.Customer customer(int id, int reseller, String name) {
        return new Actor.Customer(
                new CustomerId(id), new CustomerId(reseller), id == reseller, name, new Secret("x"), name);
    }

    static Actor.Operator operator(String id, Role role, Actor employer) {
        return new Actor.Operator(id, id + "@example.com", "Operator " + id, Grants.of(role), employer);
    }

    /** Sets an app up, a minute ago as far as codes are concerned. */
    Secret withTotp(Actor actor) {
        var setup = enrolment.beginTotp(actor);
        enrolment.confirmTotp(actor, setup, code(setup.key()));
        now = now.plusSeconds(60);
        return setup.key();
    }

    String code(Secret key) {
        return AppCodes.at(key, now);
    }

    @Override
    public boolean isProven(Actor actor) {
        return proven;
    }

    @Override
    public void prove(Actor actor, Secret typed) {
        throw new FactorException(FactorException.Reason.WRONG_PROOF);
    }

    @Override
    public Brand current() {
        return new Brand("default", "NGN Portal", "NGN", null, null, "#123456", "logo.svg");
    }

    @Override
    public MailTemplate mail(String name, Locale language) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
