package org.ngnportal.api.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Tells states of a resource apart, so that a program does not overwrite what somebody else changed since it looked: it
 * sends the tag of what it read in {@code If-Match}.
 */
@Component
public class EntityTags {

    private static final int OCTETS = 16;

    private final ApiJson json;

    EntityTags(ApiJson json) {
        this.json = json;
    }

    /** An answer with its tag. */
    public <T extends ApiBody> ResponseEntity<T> tagged(T body) {
        return ResponseEntity.ok().eTag(tag(body)).body(body);
    }

    /**
     * @param ifMatch the header; null when the program does not care
     * @param current how it is now; asked for only if the program cares
     * @throws ProblemException if it is another one now
     */
    public void require(@Nullable String ifMatch, Supplier<? extends ApiBody> current) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        String tag = tag(current.get());
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(tag::equals)) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
    }

    private String tag(ApiBody body) {
        byte[] hash = TokenText.sha256(new String(json.write(body), StandardCharsets.UTF_8));
        return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, OCTETS)) + "\"";
    }
}
