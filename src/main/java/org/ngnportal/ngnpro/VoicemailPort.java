package org.ngnportal.ngnpro;

import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Voicemail port (contract section 2.3). Every operation may throw {@link NgnProException}. */
@WebService(name = "VoicemailPort", targetNamespace = VoicemailPort.NAMESPACE)
@SOAPBinding(style = SOAPBinding.Style.RPC)
public interface VoicemailPort {

    String NAMESPACE = "urn:AGProjects:NGNPro:Voicemail";

    @WebResult(name = "Result")
    @Nullable
    VoicemailAccount addAccount(@WebParam(name = "account") VoicemailAccount account);

    @WebResult(name = "Result")
    @Nullable
    VoicemailAccount updateAccount(@WebParam(name = "account") VoicemailAccount account);

    void deleteAccount(@WebParam(name = "sipId") SipId sipId);

    /** Fault 2000 or 1010 when there is no mailbox. */
    @WebResult(name = "Result")
    VoicemailAccount getAccount(@WebParam(name = "sipId") SipId sipId);

    /**
     * Replaces the greeting of the mailbox (section 3.15).
     *
     * @param message base64 of an audio file
     */
    void setAnnouncement(@WebParam(name = "sipId") SipId sipId, @WebParam(name = "message") String message);

    /** The mailbox, empty when there is none (2000 or 1010). */
    default Optional<VoicemailAccount> findAccount(SipId sipId) {
        return NormalFlow.found(() -> getAccount(sipId), FaultCode.VOICEMAIL_NOT_FOUND, FaultCode.ACCOUNT_NOT_FOUND);
    }

    /** Deletes the mailbox; false when there was none (2000 or 1010). */
    default boolean removeAccount(SipId sipId) {
        return NormalFlow.done(() -> deleteAccount(sipId), FaultCode.VOICEMAIL_NOT_FOUND, FaultCode.ACCOUNT_NOT_FOUND);
    }
}
