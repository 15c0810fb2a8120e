package org.ngnportal.customers;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipDomainQuery;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Rights;
import org.springframework.stereotype.Service;

/**
 * The customer accounts below somebody: all for the platform, its customers for a reseller. Every method may throw
 * {@link NgnProException}.
 */
@Service
public class Customers {

    private static final int DOMAINS = 30;

    private final NgnPro ngnPro;

    Customers(NgnPro ngnPro) {
        this.ngnPro = ngnPro;
    }

    /**
     * Accounts by name, organization, username, e-mail address, id, telephone number or domain.
     *
     * @param text part of it, {@code %} stands for anything; empty finds all
     * @param offset rows to skip
     * @param limit most rows to return
     */
    public CustomerPage find(Actor actor, String text, int offset, int limit) {
        Rights.require(actor, Area.CUSTOMERS, Action.SEE);
        var search = new CustomerSearch(ngnPro.as(actor));
        var wanted = text.strip();
        if (wanted.isEmpty()) {
            return all(actor, search, offset, limit);
        }
        var found = search.matching(wanted);
        var rows = rows(actor, found.accounts());
        int from = Math.min(offset, rows.size());
        return new CustomerPage(rows.subList(from, Math.min(from + limit, rows.size())), rows.size(), found.cutOff());
    }

    /** A reseller is among the accounts that the platform shows him; his own row is left out and not counted. */
    private static CustomerPage all(Actor actor, CustomerSearch search, int offset, int limit) {
        var found = search.all(offset, limit);
        var accounts = found.accounts() == null ? List.<CustomerAccount>of() : found.accounts();
        int total = found.total() == null ? offset + accounts.size() : found.total();
        boolean withHimself = !actor.tenant().isPlatform();
        return new CustomerPage(rows(actor, accounts), Math.max(0, withHimself ? total - 1 : total), false);
    }

    /** The account; empty when there is none or it is not below the actor. */
    public Optional<CustomerDetail> get(Actor actor, CustomerId id) {
        Rights.require(actor, Area.CUSTOMERS, Action.SEE);
        var session = ngnPro.as(actor);
        return account(session, id).filter(below(actor)).map(account -> detail(actor, session, account));
    }

    private static List<CustomerRow> rows(Actor actor, List<CustomerAccount> accounts) {
        return accounts.stream().filter(below(actor)).map(AccountWords::row).toList();
    }

    private static Predicate<CustomerAccount> below(Actor actor) {
        return account -> AccountWords.isWhole(account)
                && !AccountWords.id(account).equals(actor.tenant())
                && actor.actsFor(AccountWords.id(account), AccountWords.reseller(account));
    }

    private static CustomerDetail detail(Actor actor, NgnProSession session, CustomerAccount account) {
        var row = AccountWords.row(account);
        var found = session.sip()
                .getDomains(new SipDomainQuery(
                        new SipDomainQuery.Filter(null, row.id().value(), null),
                        OrderBy.ascending("domain"),
                        new Range(0, DOMAINS)));
        var domains = (found.domains() == null ? List.<SipDomain>of() : found.domains())
                .stream().map(SipDomain::domain).map(AccountWords::text).toList();
        int total = found.total() == null ? domains.size() : found.total();
        return new CustomerDetail(
                row,
                AccountWords.person(account),
                AccountWords.text(account.tel()),
                AccountWords.address(account),
                AccountWords.text(account.country()),
                AccountWords.text(account.timezone()),
                AccountWords.text(account.language()),
                actor.tenant().isPlatform() ? resellerName(session, row) : "",
                domains,
                Math.max(0, total - domains.size()));
    }

    private static String resellerName(NgnProSession session, CustomerRow row) {
        if (row.isReseller() || row.reseller().isPlatform()) {
            return "";
        }
        var found = session.customer()
                .getResellers(new CustomerQuery(
                        CustomerQuery.Filter.byId(row.reseller().value()), null, new Range(0, 1)));
        return found.accounts() == null
                ? ""
                : found.accounts().stream().map(AccountWords::name).findFirst().orElse("");
    }

    private static Optional<CustomerAccount> account(NgnProSession session, CustomerId id) {
        try {
            return Optional.of(session.customer().getAccount(id.value()));
        } catch (NgnProException.Fault fault) {
            if (fault.is(FaultCode.CUSTOMER_NOT_FOUND) || fault.is(FaultCode.NOT_ALLOWED)) {
                return Optional.empty();
            }
            throw fault;
        }
    }
}
