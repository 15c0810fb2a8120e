package org.ngnportal.ngnpro;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox of a SIP account (contract section 3.14).
 *
 * @param sipId key
 * @param mailbox numeric extension given by the server; read-only
 * @param name shown name
 * @param email where messages are mailed
 * @param password PIN, digits
 * @param info read-only
 * @param options how messages are kept
 */
@SoapType
public record VoicemailAccount(
        @Nullable SipId sipId,
        @Nullable String mailbox,
        @Nullable String name,
        @Nullable String email,
        @Nullable String password,
        @Nullable String info,
        @Nullable Options options,
        @Rest Map<String, Object> rest) {

    public VoicemailAccount {
        rest = rest == null ? Map.of() : Map.copyOf(rest);
    }

    /** A mailbox as it is added or updated. */
    public static VoicemailAccount of(
            SipId sipId, String name, String email, @Nullable String pin, boolean deleteAfterMailing) {
        return new VoicemailAccount(sipId, null, name, email, pin, null, new Options(deleteAfterMailing), Map.of());
    }

    /** Never shows the PIN. */
    @Override
    public String toString() {
        return "VoicemailAccount[" + sipId + "]";
    }

    /**
     * @param delete true: a message is deleted after it was mailed; false: it is kept on the server too
     */
    @SoapType("VoicemailOptions")
    public record Options(@Nullable Boolean delete) {}
}
