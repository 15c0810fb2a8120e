package org.ngnportal.sandbox.platform;

import java.util.List;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAccountList;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipDomainList;
import org.ngnportal.ngnpro.SipDomainQuery;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.SipQuery;

/** The Sip port as one caller meets it. */
final class SipPortOfCaller implements SipPort {

    private final DomainOperations domains;
    private final AccountOperations accounts;
    private final GroupOperations groups;
    private final DiversionOperations diversions;

    SipPortOfCaller(Caller caller, Stores stores) {
        domains = new DomainOperations(caller, stores);
        accounts = new AccountOperations(caller, stores);
        groups = new GroupOperations(caller, stores, accounts);
        diversions = new DiversionOperations(stores, accounts);
    }

    @Override
    public SipDomain addDomain(SipDomain domain) {
        return domains.add(domain);
    }

    @Override
    public SipDomain updateDomain(SipDomain domain) {
        return domains.update(domain);
    }

    @Override
    public void deleteDomain(String domain) {
        domains.delete(domain);
    }

    @Override
    public SipDomainList getDomains(SipDomainQuery query) {
        return domains.list(query);
    }

    @Override
    public SipAccount addAccount(SipAccount account) {
        return accounts.add(account);
    }

    @Override
    public SipAccount updateAccount(SipAccount account) {
        return accounts.update(account);
    }

    @Override
    public void deleteAccount(SipId sipId) {
        accounts.delete(sipId);
    }

    @Override
    public SipAccount getAccount(SipId sipId) {
        return accounts.get(sipId);
    }

    @Override
    public SipAccountList getAccounts(SipQuery query) {
        return accounts.list(query);
    }

    @Override
    public void addToGroup(SipId sipId, String group) {
        groups.add(sipId, group);
    }

    @Override
    public void removeFromGroup(SipId sipId, String group) {
        groups.remove(sipId, group);
    }

    @Override
    public List<String> getGroups(SipId sipId) {
        return groups.groups(sipId);
    }

    @Override
    public void setCallDiversions(SipId sipId, CallDiversions diversions) {
        this.diversions.set(sipId, diversions);
    }

    @Override
    public CallDiversions getCallDiversions(SipId sipId) {
        return diversions.get(sipId);
    }
}
