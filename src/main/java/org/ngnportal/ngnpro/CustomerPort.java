package org.ngnportal.ngnpro;

import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Customer port (contract section 2.2). Every operation may throw {@link NgnProException}. */
@WebService(name = "CustomerPort", targetNamespace = CustomerPort.NAMESPACE)
@SOAPBinding(style = SOAPBinding.Style.RPC)
public interface CustomerPort {

    String NAMESPACE = "urn:AGProjects:NGNPro:Customer";

    /**
     * Adds an account and returns it as stored, with its id (section 6.4). An administrator who names no reseller adds a
     * reseller, and may give an id; what others add lands below their own reseller. Fault 5001 when the username or the
     * id is taken.
     */
    @WebResult(name = "Result")
    CustomerAccount addAccount(@WebParam(name = "account") CustomerAccount account);

    /**
     * Changes the account with the id that is sent; absent fields stay, id, reseller, username and changeDate are
     * read-only. Properties the caller may write are replaced, the others stay (section 4.3). Returns the stored account,
     * on some servers nothing.
     */
    @WebResult(name = "Result")
    @Nullable
    CustomerAccount updateAccount(@WebParam(name = "account") CustomerAccount account);

    /** Removes an account that nothing belongs to any more (section 3.18). */
    void deleteAccount(@WebParam(name = "id") int id);

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
