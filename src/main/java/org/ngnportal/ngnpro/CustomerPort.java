package org.ngnportal.ngnpro;

import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import java.util.List;

/** The Customer port (contract section 2.2). Every operation may throw {@link NgnProException}. */
@WebService(name = "CustomerPort", targetNamespace = CustomerPort.NAMESPACE)
@SOAPBinding(style = SOAPBinding.Style.RPC)
public interface CustomerPort {

    String NAMESPACE = "urn:AGProjects:NGNPro:Customer";

    /** The account with its properties; fault 5000 when it does not exist or is not visible. */
    @WebResult(name = "Result")
    CustomerAccount getAccount(@WebParam(name = "id") int id);

    @WebResult(name = "Result")
    CustomerList getCustomers(@WebParam(name = "query") CustomerQuery query);

    /** With a customer filter finds any account the caller may see, else resellers only (section 7, question 3). */
    @WebResult(name = "Result")
    CustomerList getResellers(@WebParam(name = "query") CustomerQuery query);

    /** Adds or updates the given properties by name and leaves others alone (section 3.19). */
    void setProperties(
            @WebParam(name = "customer") int customer,
            @WebParam(name = "properties") List<CustomerProperty> properties);

    @WebResult(name = "Result")
    List<CustomerProperty> getProperties(@WebParam(name = "customer") int customer);
}
