package org.ngnportal.ngnpro;

import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;

/** The Network port (contract section 2.7). Every operation may throw {@link NgnProException}. */
@WebService(name = "NetworkPort", targetNamespace = NetworkPort.NAMESPACE)
@SOAPBinding(style = SOAPBinding.Style.RPC)
public interface NetworkPort {

    String NAMESPACE = "urn:AGProjects:NGNPro:Network";

    /** Numbers per node, section and domain; administrators only. */
    @WebResult(name = "Result")
    NetworkStatistics getStatistics();

    /** The nodes of the platform; administrators only. */
    @WebResult(name = "Result")
    NetworkStatus getStatus();
}
