package org.ngnportal.ngnpro;

import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Enum port (contract section 2.4). Every operation may throw {@link NgnProException}. */
@WebService(name = "EnumPort", targetNamespace = EnumPort.NAMESPACE)
@SOAPBinding(style = SOAPBinding.Style.RPC)
public interface EnumPort {

    String NAMESPACE = "urn:AGProjects:NGNPro:Enum";

    /** Fault 3001 when it exists. */
    @WebResult(name = "Result")
    @Nullable
    EnumRange addRange(@WebParam(name = "range") EnumRange range);

    @WebResult(name = "Result")
    @Nullable
    EnumRange updateRange(@WebParam(name = "range") EnumRange range);

    void deleteRange(@WebParam(name = "range") EnumRangeId range);

    @WebResult(name = "Result")
    EnumRangeList getRanges(@WebParam(name = "query") EnumRangeQuery query);

    /** Fault 3003 when it exists. */
    @WebResult(name = "Result")
    @Nullable
    EnumNumber addNumber(@WebParam(name = "number") EnumNumber number);

    /** Replaces the mappings. */
    @WebResult(name = "Result")
    @Nullable
    EnumNumber updateNumber(@WebParam(name = "number") EnumNumber number);

    void deleteNumber(@WebParam(name = "enumId") EnumId enumId);

    /** Fault 3002 when there is none. */
    @WebResult(name = "Result")
    EnumNumber getNumber(@WebParam(name = "enumId") EnumId enumId);

    @WebResult(name = "Result")
    EnumNumberList getNumbers(@WebParam(name = "query") EnumNumberQuery query);

    /** The number, empty when there is none (3002). */
    default Optional<EnumNumber> findNumber(EnumId enumId) {
        return NormalFlow.found(() -> getNumber(enumId), FaultCode.ENUM_NUMBER_NOT_FOUND);
    }

    /**
     * Adds a mapping, and with it the number when there is none yet (contract section 3.17, add flow).
     *
     * @param fresh the number as it is added, with the mapping alone
     * @return false when the number leads there already
     */
    default boolean addMapping(EnumNumber fresh) {
        return EnumFlow.addMapping(this, fresh);
    }

    /**
     * Removes what leads there, and with the last mapping the number (contract section 3.17, delete flow).
     *
     * @return false when nothing leads there
     */
    default boolean removeMapping(EnumId enumId, String mapto) {
        return EnumFlow.removeMapping(this, enumId, mapto);
    }
}
