package org.ngnportal.ngnpro;

import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import java.util.Optional;

/** The Rating port (contract section 2.6). Every operation may throw {@link NgnProException}. */
@WebService(name = "RatingPort", targetNamespace = RatingPort.NAMESPACE)
@SOAPBinding(style = SOAPBinding.Style.RPC)
public interface RatingPort {

    String NAMESPACE = "urn:AGProjects:NGNPro:Rating";

    /** Inserts or replaces the profiles of the entity; without weekday profile it removes them. */
    void setEntityProfiles(@WebParam(name = "profiles") RatingEntityProfiles profiles);

    /** Fault 4001 when there are none. */
    void deleteEntityProfiles(@WebParam(name = "entity") RatingEntity entity);

    /** Fault 4001 when there are none. */
    @WebResult(name = "Result")
    RatingEntityProfiles getEntityProfiles(@WebParam(name = "entity") RatingEntity entity);

    /** The profiles, empty when there are none (4001). */
    default Optional<RatingEntityProfiles> findEntityProfiles(RatingEntity entity) {
        return NormalFlow.found(() -> getEntityProfiles(entity), FaultCode.RATING_PROFILE_NOT_FOUND);
    }

    /** Deletes the profiles; false when there were none (4001). */
    default boolean removeEntityProfiles(RatingEntity entity) {
        return NormalFlow.done(() -> deleteEntityProfiles(entity), FaultCode.RATING_PROFILE_NOT_FOUND);
    }
}
