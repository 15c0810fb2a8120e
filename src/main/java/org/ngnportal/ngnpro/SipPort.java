package org.ngnportal.ngnpro;

import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Sip port (contract section 2.1). Every operation may throw {@link NgnProException}. */
@WebService(name = "SipPort", targetNamespace = SipPort.NAMESPACE)
@SOAPBinding(style = SOAPBinding.Style.RPC)
public interface SipPort {

    String NAMESPACE = "urn:AGProjects:NGNPro:Sip";

    /** Adds a domain; fault 1001 when it exists. */
    @WebResult(name = "Result")
    @Nullable
    SipDomain addDomain(@WebParam(name = "domain") SipDomain domain);

    @WebResult(name = "Result")
    @Nullable
    SipDomain updateDomain(@WebParam(name = "domain") SipDomain domain);

    /** Refused while accounts or aliases are left in it. */
    void deleteDomain(@WebParam(name = "domain") String domain);

    @WebResult(name = "Result")
    SipDomainList getDomains(@WebParam(name = "query") SipDomainQuery query);

    /**
     * Adds an account and returns what was stored; fault 1011 when it exists. The answer tells the username chosen for
     * {@link SipId#AUTOINCREMENT}. Some servers answer with nothing.
     */
    @WebResult(name = "Result")
    @Nullable
    SipAccount addAccount(@WebParam(name = "account") SipAccount account);

    @WebResult(name = "Result")
    @Nullable
    SipAccount updateAccount(@WebParam(name = "account") SipAccount account);

    void deleteAccount(@WebParam(name = "sipId") SipId sipId);

    /** Fault 1010 when there is none. */
    @WebResult(name = "Result")
    SipAccount getAccount(@WebParam(name = "sipId") SipId sipId);

    @WebResult(name = "Result")
    SipAccountList getAccounts(@WebParam(name = "query") SipQuery query);

    /** Fault 1030 when the account is already a member. */
    void addToGroup(@WebParam(name = "sipId") SipId sipId, @WebParam(name = "group") String group);

    /** Fault 1031 when the account is not a member. */
    void removeFromGroup(@WebParam(name = "sipId") SipId sipId, @WebParam(name = "group") String group);

    @WebResult(name = "Result")
    List<String> getGroups(@WebParam(name = "sipId") SipId sipId);

    /**
     * Books on a prepaid account. A call whose answer is lost may have booked: never repeat it without reading the
     * history.
     */
    @WebResult(name = "Result")
    BalanceChange addBalance(
            @WebParam(name = "sipId") SipId sipId,
            @WebParam(name = "value") BigDecimal value,
            @WebParam(name = "description") String description);

    /** Books the value of a voucher, once. */
    @WebResult(name = "Result")
    BalanceChange addBalanceFromVoucher(
            @WebParam(name = "sipId") SipId sipId, @WebParam(name = "card") PrepaidCard card);

    /** In the order and number of the request (contract section 2.1). */
    @WebResult(name = "Result")
    List<PrepaidStatus> getPrepaidStatus(@WebParam(name = "sipIds") List<SipId> sipIds);

    /** The latest entries; fault 2000 when there never was one. */
    @WebResult(name = "Result")
    CreditHistory getCreditHistory(@WebParam(name = "sipId") SipId sipId, @WebParam(name = "count") int count);

    /** Fault 1021 when the alias exists, 1011 when an account has its address. */
    @WebResult(name = "Result")
    @Nullable
    SipAlias addAlias(@WebParam(name = "alias") SipAlias alias);

    @WebResult(name = "Result")
    @Nullable
    SipAlias updateAlias(@WebParam(name = "alias") SipAlias alias);

    void deleteAlias(@WebParam(name = "id") SipId id);

    /** Fault 1020 when there is none. */
    @WebResult(name = "Result")
    SipAlias getAlias(@WebParam(name = "id") SipId id);

    @WebResult(name = "Result")
    SipAliasList getAliases(@WebParam(name = "query") AliasQuery query);

    void addPhonebookEntry(@WebParam(name = "sipId") SipId sipId, @WebParam(name = "entry") PhonebookEntry entry);

    /** The entry is found by its uri. */
    void updatePhonebookEntry(@WebParam(name = "sipId") SipId sipId, @WebParam(name = "entry") PhonebookEntry entry);

    void deletePhonebookEntry(@WebParam(name = "sipId") SipId sipId, @WebParam(name = "uri") String uri);

    /** Entries whose uri or name matches; a group of null is any, the empty one is none (section 3.10). */
    @WebResult(name = "Result")
    PhonebookEntryList getPhonebookEntries(
            @WebParam(name = "sipId") SipId sipId,
            @WebParam(name = "match") PhonebookEntry match,
            @WebParam(name = "range") @Nullable Range range);

    /** Replaces the callers that are rejected, {@code sip:user@domain} each (section 3.9). */
    void setRejectMembers(@WebParam(name = "sipId") SipId sipId, @WebParam(name = "members") List<String> members);

    @WebResult(name = "Result")
    List<String> getRejectMembers(@WebParam(name = "sipId") SipId sipId);

    /** Replaces all rules. */
    void setAcceptRules(@WebParam(name = "sipId") SipId sipId, @WebParam(name = "rules") AcceptRules rules);

    @WebResult(name = "Result")
    AcceptRulesAnswer getAcceptRules(@WebParam(name = "sipId") SipId sipId);

    /** Replaces the prefixes that cannot be called (section 3.9). */
    void setBarringPrefixes(
            @WebParam(name = "sipId") SipId sipId, @WebParam(name = "prefixes") List<BarringPrefix> prefixes);

    @WebResult(name = "Result")
    List<BarringPrefix> getBarringPrefixes(@WebParam(name = "sipId") SipId sipId);

    /** Replaces all diversions of the account. */
    void setCallDiversions(
            @WebParam(name = "sipId") SipId sipId, @WebParam(name = "diversions") CallDiversions diversions);

    @WebResult(name = "Result")
    CallDiversions getCallDiversions(@WebParam(name = "sipId") SipId sipId);

    @WebResult(name = "Result")
    Calls getCalls(@WebParam(name = "sipId") SipId sipId, @WebParam(name = "query") CallsQuery query);

    @WebResult(name = "Result")
    CallStatistics getCallStatistics(@WebParam(name = "sipId") SipId sipId, @WebParam(name = "query") CallsQuery query);

    /** In the order and number of the request. */
    @WebResult(name = "Result")
    List<SipDeviceLocations> getSipDeviceLocations(@WebParam(name = "sipIds") List<SipId> sipIds);

    @WebResult(name = "Result")
    @Nullable
    TrustedPeer addTrustedPeer(@WebParam(name = "peer") TrustedPeer peer);

    void deleteTrustedPeer(@WebParam(name = "ip") String ip);

    /** The peer is found by its ip. */
    void updateTrustedPeer(@WebParam(name = "peer") TrustedPeer peer);

    @WebResult(name = "Result")
    TrustedPeerList getTrustedPeers(@WebParam(name = "query") TrustedPeerQuery query);

    @WebResult(name = "Result")
    @Nullable
    Gateway addGateway(@WebParam(name = "gateway") Gateway gateway);

    void updateGateway(@WebParam(name = "gateway") Gateway gateway);

    void deleteGateway(@WebParam(name = "id") int id);

    @WebResult(name = "Result")
    GatewayList getGateways(@WebParam(name = "query") GatewayQuery query);

    @WebResult(name = "Result")
    @Nullable
    GatewayRule addGatewayRule(@WebParam(name = "rule") GatewayRule rule);

    void updateGatewayRule(@WebParam(name = "rule") GatewayRule rule);

    void deleteGatewayRule(@WebParam(name = "id") int id);

    @WebResult(name = "Result")
    GatewayRuleList getGatewayRules(@WebParam(name = "query") GatewayRuleQuery query);

    @WebResult(name = "Result")
    @Nullable
    Carrier addCarrier(@WebParam(name = "carrier") Carrier carrier);

    void updateCarrier(@WebParam(name = "carrier") Carrier carrier);

    void deleteCarrier(@WebParam(name = "id") int id);

    @WebResult(name = "Result")
    CarrierList getCarriers(@WebParam(name = "query") CarrierQuery query);

    /** All of them or none. */
    @WebResult(name = "Result")
    @Nullable
    List<Route> addRoutes(@WebParam(name = "routes") List<Route> routes);

    /** All of them or none. */
    void updateRoutes(@WebParam(name = "routes") List<Route> routes);

    /** Each needs its id only; all of them or none. */
    void deleteRoutes(@WebParam(name = "routes") List<Route> routes);

    @WebResult(name = "Result")
    RouteList getRoutes(@WebParam(name = "query") RouteQuery query);

    /** The signalling of a call; administrators only. */
    @WebResult(name = "Result")
    SipTrace getSipTrace(@WebParam(name = "filter") SipTraceFilter filter);

    /** The media of a call; fault 1060 when nothing is known; administrators only. */
    @WebResult(name = "Result")
    MediaTrace getMediaTrace(@WebParam(name = "filter") MediaTraceFilter filter);

    /** The media relays; administrators only. */
    @WebResult(name = "Result")
    MediaSummary getMediaSummary();

    /** The media sessions going on; administrators only. */
    @WebResult(name = "Result")
    MediaSessions getMediaSessions();

    /** The account, empty when there is none (1010). */
    default Optional<SipAccount> findAccount(SipId sipId) {
        return NormalFlow.found(() -> getAccount(sipId), FaultCode.ACCOUNT_NOT_FOUND);
    }

    /** Makes the account a member; false when it was one already (1030). */
    default boolean joinGroup(SipId sipId, String group) {
        return NormalFlow.done(() -> addToGroup(sipId, group), FaultCode.ALREADY_IN_GROUP);
    }

    /** Ends the membership; false when there was none (1031). */
    default boolean leaveGroup(SipId sipId, String group) {
        return NormalFlow.done(() -> removeFromGroup(sipId, group), FaultCode.NOT_IN_GROUP);
    }

    /** The latest entries, none when there never was one (2000). */
    default CreditHistory findCreditHistory(SipId sipId, int count) {
        return NormalFlow.found(() -> getCreditHistory(sipId, count), FaultCode.VOICEMAIL_NOT_FOUND)
                .orElse(CreditHistory.NONE);
    }

    /** The media of a call, empty when nothing is known (1060). */
    default Optional<MediaTrace> findMediaTrace(MediaTraceFilter filter) {
        return NormalFlow.found(() -> getMediaTrace(filter), FaultCode.MEDIA_TRACE_NOT_FOUND);
    }
}
