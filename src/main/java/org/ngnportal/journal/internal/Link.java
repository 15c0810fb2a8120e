package org.ngnportal.journal.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.journal.FieldChange;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of the journal, either something that was begun or how something ended. Its hash covers all of its content and the
 * hash before.
 *
 * @param at to the microsecond, as databases keep it
 * @param ends number of the row whose outcome this one tells, null for one that begins something
 * @param outcome null for one that begins something
 * @param actingAs as whom it was done; null for oneself. Null is left out of what is hashed: earlier versions did not know it
 * @param userKey tells who did it from others of the same name; null in rows of earlier versions
 */
record Link(
        long number,
        Instant at,
        int tenant,
        int reseller,
        String who,
        String address,
        String action,
        String subjectKind,
        String subject,
        String changes,
        @Nullable Long ends,
        @Nullable String outcome,
        int faultCode,
        String faultText,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String actingAs,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String userKey) {

    /** The hash before the first row of all. */
    static final String BEGINNING = "0".repeat(64);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

    static String json(List<FieldChange> changes) {
        return JSON.writeValueAsString(changes);
    }

    static List<FieldChange> changes(String json) {
        return JSON.readValue(json, CHANGES);
    }

    String hash(String before) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(JSON.writeValueAsBytes(this)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
