package org.ngnportal.imports.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.ColumnMapping;
import org.ngnportal.imports.ImportField;
import org.ngnportal.tenancy.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a tenant said the last time about a file with the same columns; only which column holds what, no contents. */
@Repository
class MappingMemory {

    private static final String NOTHING = "-";

    private final JdbcClient jdbc;

    MappingMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ColumnMapping> recall(CustomerId tenant, List<String> headers) {
        if (isNameless(headers)) {
            return Optional.empty();
        }
        return jdbc.sql("select mapping from import_mapping where tenant_id = :tenant and fingerprint = :fingerprint")
                .param("tenant", tenant.value())
                .param("fingerprint", fingerprint(headers))
                .query(String.class)
                .optional()
                .map(MappingMemory::read)
                .filter(mapping -> mapping.columns().size() == headers.size());
    }

    void remember(CustomerId tenant, List<String> headers, ColumnMapping mapping, Instant now) {
        if (isNameless(headers)) {
            return;
        }
        var fingerprint = fingerprint(headers);
        jdbc.sql("delete from import_mapping where tenant_id = :tenant and fingerprint = :fingerprint")
                .param("tenant", tenant.value())
                .param("fingerprint", fingerprint)
                .update();
        jdbc.sql("insert into import_mapping (tenant_id, fingerprint, mapping, used_at)"
                        + " values (:tenant, :fingerprint, :mapping, :now)")
                .param("tenant", tenant.value())
                .param("fingerprint", fingerprint)
                .param("mapping", written(mapping))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static boolean isNameless(List<String> headers) {
        return headers.stream().allMatch(String::isBlank);
    }

    private static String written(ColumnMapping mapping) {
        return mapping.columns().stream()
                .map(field -> field == null ? NOTHING : field.name())
                .collect(Collectors.joining(","));
    }

    private static ColumnMapping read(String written) {
        var columns = new ArrayList<@Nullable ImportField>();
        for (var name : written.split(",")) {
            columns.add(Arrays.stream(ImportField.values())
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .orElse(null));
        }
        return new ColumnMapping(columns, Map.of());
    }

    private static String fingerprint(List<String> headers) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            headers.forEach(header -> {
                digest.update(ColumnNames.plain(header).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
