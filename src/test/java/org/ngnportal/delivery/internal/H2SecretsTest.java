package org.ngnportal.delivery.internal;

import java.nio.file.Path;

class H2SecretsTest extends SecretsTest {

    @Override
    TestDatabase database(Path directory) {
        return TestDatabase.h2(directory);
    }
}
