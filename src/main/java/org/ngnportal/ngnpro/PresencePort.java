package org.ngnportal.ngnpro;

import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import java.util.List;

/** The Presence port (contract section 2.8). Calls carry no {@code auth} header: the account's own SIP password is a parameter. Every operation may throw {@link NgnProException}. */
@WebService(name = "PresencePort", targetNamespace = PresencePort.NAMESPACE)
@SOAPBinding(style = SOAPBinding.Style.RPC)
public interface PresencePort {

    String NAMESPACE = "urn:AGProjects:SoapSIMPLEProxy:Presence";

    void setPresenceInformation(
            @WebParam(name = "sipId") SipId sipId,
            @WebParam(name = "password") String password,
            @WebParam(name = "information") PresenceInformation information);

    @WebResult(name = "Result")
    PresenceInformation getPresenceInformation(
            @WebParam(name = "sipId") SipId sipId, @WebParam(name = "password") String password);

    void deletePresenceInformation(@WebParam(name = "sipId") SipId sipId, @WebParam(name = "password") String password);

    @WebResult(name = "Result")
    List<Watcher> getWatchers(@WebParam(name = "sipId") SipId sipId, @WebParam(name = "password") String password);

    void setPolicy(
            @WebParam(name = "sipId") SipId sipId,
            @WebParam(name = "password") String password,
            @WebParam(name = "policy") PresencePolicy policy);

    @WebResult(name = "Result")
    PresencePolicy getPolicy(@WebParam(name = "sipId") SipId sipId, @WebParam(name = "password") String password);
}
