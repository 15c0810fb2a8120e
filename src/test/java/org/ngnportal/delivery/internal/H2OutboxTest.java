package org.ngnportal.delivery.internal;

import java.nio.file.Path;
import java.util.Map;

class H2OutboxTest extends OutboxTest {

    @Override
    Map<String, String> database(Path directory) {
        return Map.of(
                "url",
                "jdbc:h2:file:" + directory.resolve("portal") + ";DB_CLOSE_ON_EXIT=FALSE",
                "username",
                "portal",
                "password",
                "");
    }
}
