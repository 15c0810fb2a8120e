package org.ngnportal.imports.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.ImportField;
import org.ngnportal.sip.SipAddress;
import tools.jackson.databind.json.JsonMapper;

/**
 * What undoing a row needs.
 *
 * @param created whether the row made the account
 * @param before fields that were changed, as they were; empty for a new account
 * @param after fields as the row left them; of a new account those that are not as always
 * @param secrets fields that were changed and are never put back
 * @param balance that was booked; null for none
 */
record WorkMemory(
        boolean created,
        String address,
        Map<ImportField, String> before,
        Map<ImportField, String> after,
        List<ImportField> secrets,
        @Nullable String balance) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    SipAddress sipAddress() {
        return SipAddress.parse(address).orElseThrow();
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static WorkMemory read(String json) {
        return JSON.readValue(json, WorkMemory.class);
    }
}
