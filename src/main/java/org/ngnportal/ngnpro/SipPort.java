package org.ngnportal.ngnpro;

import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import java.util.List;
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

    /** Replaces all diversions of the account. */
    void setCallDiversions(
            @WebParam(name = "sipId") SipId sipId, @WebParam(name = "diversions") CallDiversions diversions);

    @WebResult(name = "Result")
    CallDiversions getCallDiversions(@WebParam(name = "sipId") SipId sipId);
}
