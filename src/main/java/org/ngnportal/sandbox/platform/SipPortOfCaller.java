package org.ngnportal.sandbox.platform;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.AcceptRules;
import org.ngnportal.ngnpro.AcceptRulesAnswer;
import org.ngnportal.ngnpro.AliasQuery;
import org.ngnportal.ngnpro.BalanceChange;
import org.ngnportal.ngnpro.BarringPrefix;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.CallStatistics;
import org.ngnportal.ngnpro.Calls;
import org.ngnportal.ngnpro.CallsQuery;
import org.ngnportal.ngnpro.Carrier;
import org.ngnportal.ngnpro.CarrierList;
import org.ngnportal.ngnpro.CarrierQuery;
import org.ngnportal.ngnpro.CreditHistory;
import org.ngnportal.ngnpro.Gateway;
import org.ngnportal.ngnpro.GatewayList;
import org.ngnportal.ngnpro.GatewayQuery;
import org.ngnportal.ngnpro.GatewayRule;
import org.ngnportal.ngnpro.GatewayRuleList;
import org.ngnportal.ngnpro.GatewayRuleQuery;
import org.ngnportal.ngnpro.MediaSessions;
import org.ngnportal.ngnpro.MediaSummary;
import org.ngnportal.ngnpro.MediaTrace;
import org.ngnportal.ngnpro.MediaTraceFilter;
import org.ngnportal.ngnpro.PhonebookEntry;
import org.ngnportal.ngnpro.PhonebookEntryList;
import org.ngnportal.ngnpro.PrepaidCard;
import org.ngnportal.ngnpro.PrepaidStatus;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.Route;
import org.ngnportal.ngnpro.RouteList;
import org.ngnportal.ngnpro.RouteQuery;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAccountList;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipAliasList;
import org.ngnportal.ngnpro.SipDeviceLocations;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipDomainList;
import org.ngnportal.ngnpro.SipDomainQuery;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.ngnpro.SipTrace;
import org.ngnportal.ngnpro.SipTraceFilter;
import org.ngnportal.ngnpro.TrustedPeer;
import org.ngnportal.ngnpro.TrustedPeerList;
import org.ngnportal.ngnpro.TrustedPeerQuery;

/** The Sip port as one caller meets it. */
final class SipPortOfCaller implements SipPort {

    private final DomainOperations domains;
    private final AccountOperations accounts;
    private final GroupOperations groups;
    private final DiversionOperations diversions;
    private final AliasOperations aliases;
    private final PrepaidOperations prepaid;
    private final PhonebookOperations phonebook;
    private final ReachabilityOperations reachability;
    private final CallOperations calls;
    private final TraceOperations traces;
    private final TrustedPeerOperations peers;
    private final GatewayOperations gateways;
    private final GatewayRuleOperations gatewayRules;
    private final CarrierOperations carriers;
    private final RouteOperations routes;

    SipPortOfCaller(Caller caller, Stores stores) {
        domains = new DomainOperations(caller, stores);
        accounts = new AccountOperations(caller, stores);
        groups = new GroupOperations(caller, stores, accounts);
        diversions = new DiversionOperations(stores, accounts);
        aliases = new AliasOperations(caller, stores);
        prepaid = new PrepaidOperations(caller, stores);
        phonebook = new PhonebookOperations(caller, stores);
        reachability = new ReachabilityOperations(caller, stores);
        calls = new CallOperations(caller, stores);
        traces = new TraceOperations(caller, stores);
        peers = new TrustedPeerOperations(caller, stores);
        gateways = new GatewayOperations(caller, stores);
        gatewayRules = new GatewayRuleOperations(caller, stores, gateways);
        carriers = new CarrierOperations(caller, stores);
        routes = new RouteOperations(caller, stores, carriers);
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
    public BalanceChange addBalance(SipId sipId, BigDecimal value, String description) {
        return prepaid.addBalance(sipId, value, description);
    }

    @Override
    public BalanceChange addBalanceFromVoucher(SipId sipId, PrepaidCard card) {
        return prepaid.addBalanceFromVoucher(sipId, card);
    }

    @Override
    public List<PrepaidStatus> getPrepaidStatus(List<SipId> sipIds) {
        return prepaid.getPrepaidStatus(sipIds);
    }

    @Override
    public CreditHistory getCreditHistory(SipId sipId, int count) {
        return prepaid.getCreditHistory(sipId, count);
    }

    @Override
    public SipAlias addAlias(SipAlias alias) {
        return aliases.addAlias(alias);
    }

    @Override
    public SipAlias updateAlias(SipAlias alias) {
        return aliases.updateAlias(alias);
    }

    @Override
    public void deleteAlias(SipId id) {
        aliases.deleteAlias(id);
    }

    @Override
    public SipAlias getAlias(SipId id) {
        return aliases.getAlias(id);
    }

    @Override
    public SipAliasList getAliases(AliasQuery query) {
        return aliases.getAliases(query);
    }

    @Override
    public void addPhonebookEntry(SipId sipId, PhonebookEntry entry) {
        phonebook.addPhonebookEntry(sipId, entry);
    }

    @Override
    public void updatePhonebookEntry(SipId sipId, PhonebookEntry entry) {
        phonebook.updatePhonebookEntry(sipId, entry);
    }

    @Override
    public void deletePhonebookEntry(SipId sipId, String uri) {
        phonebook.deletePhonebookEntry(sipId, uri);
    }

    @Override
    public PhonebookEntryList getPhonebookEntries(SipId sipId, PhonebookEntry match, @Nullable Range range) {
        return phonebook.getPhonebookEntries(sipId, match, range);
    }

    @Override
    public void setRejectMembers(SipId sipId, List<String> members) {
        reachability.setRejectMembers(sipId, members);
    }

    @Override
    public List<String> getRejectMembers(SipId sipId) {
        return reachability.getRejectMembers(sipId);
    }

    @Override
    public void setAcceptRules(SipId sipId, AcceptRules rules) {
        reachability.setAcceptRules(sipId, rules);
    }

    @Override
    public AcceptRulesAnswer getAcceptRules(SipId sipId) {
        return reachability.getAcceptRules(sipId);
    }

    @Override
    public void setBarringPrefixes(SipId sipId, List<BarringPrefix> prefixes) {
        reachability.setBarringPrefixes(sipId, prefixes);
    }

    @Override
    public List<BarringPrefix> getBarringPrefixes(SipId sipId) {
        return reachability.getBarringPrefixes(sipId);
    }

    @Override
    public void setCallDiversions(SipId sipId, CallDiversions diversions) {
        this.diversions.set(sipId, diversions);
    }

    @Override
    public CallDiversions getCallDiversions(SipId sipId) {
        return diversions.get(sipId);
    }

    @Override
    public Calls getCalls(SipId sipId, CallsQuery query) {
        return calls.getCalls(sipId, query);
    }

    @Override
    public CallStatistics getCallStatistics(SipId sipId, CallsQuery query) {
        return calls.getCallStatistics(sipId, query);
    }

    @Override
    public List<SipDeviceLocations> getSipDeviceLocations(List<SipId> sipIds) {
        return calls.getSipDeviceLocations(sipIds);
    }

    @Override
    public TrustedPeer addTrustedPeer(TrustedPeer peer) {
        return peers.addTrustedPeer(peer);
    }

    @Override
    public void deleteTrustedPeer(String ip) {
        peers.deleteTrustedPeer(ip);
    }

    @Override
    public void updateTrustedPeer(TrustedPeer peer) {
        peers.updateTrustedPeer(peer);
    }

    @Override
    public TrustedPeerList getTrustedPeers(TrustedPeerQuery query) {
        return peers.getTrustedPeers(query);
    }

    @Override
    public Gateway addGateway(Gateway gateway) {
        return gateways.addGateway(gateway);
    }

    @Override
    public void updateGateway(Gateway gateway) {
        gateways.updateGateway(gateway);
    }

    @Override
    public void deleteGateway(int id) {
        gateways.deleteGateway(id);
    }

    @Override
    public GatewayList getGateways(GatewayQuery query) {
        return gateways.getGateways(query);
    }

    @Override
    public GatewayRule addGatewayRule(GatewayRule rule) {
        return gatewayRules.addGatewayRule(rule);
    }

    @Override
    public void updateGatewayRule(GatewayRule rule) {
        gatewayRules.updateGatewayRule(rule);
    }

    @Override
    public void deleteGatewayRule(int id) {
        gatewayRules.deleteGatewayRule(id);
    }

    @Override
    public GatewayRuleList getGatewayRules(GatewayRuleQuery query) {
        return gatewayRules.getGatewayRules(query);
    }

    @Override
    public Carrier addCarrier(Carrier carrier) {
        return carriers.addCarrier(carrier);
    }

    @Override
    public void updateCarrier(Carrier carrier) {
        carriers.updateCarrier(carrier);
    }

    @Override
    public void deleteCarrier(int id) {
        carriers.deleteCarrier(id);
    }

    @Override
    public CarrierList getCarriers(CarrierQuery query) {
        return carriers.getCarriers(query);
    }

    @Override
    public List<Route> addRoutes(List<Route> routes) {
        return this.routes.addRoutes(routes);
    }

    @Override
    public void updateRoutes(List<Route> routes) {
        this.routes.updateRoutes(routes);
    }

    @Override
    public void deleteRoutes(List<Route> routes) {
        this.routes.deleteRoutes(routes);
    }

    @Override
    public RouteList getRoutes(RouteQuery query) {
        return routes.getRoutes(query);
    }

    @Override
    public SipTrace getSipTrace(SipTraceFilter filter) {
        return traces.getSipTrace(filter);
    }

    @Override
    public MediaTrace getMediaTrace(MediaTraceFilter filter) {
        return traces.getMediaTrace(filter);
    }

    @Override
    public MediaSummary getMediaSummary() {
        return traces.getMediaSummary();
    }

    @Override
    public MediaSessions getMediaSessions() {
        return traces.getMediaSessions();
    }
}
