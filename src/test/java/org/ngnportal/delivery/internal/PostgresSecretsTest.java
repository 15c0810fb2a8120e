package org.ngnportal.delivery.internal;

import java.io.IOException;
import java.nio.file.Path;

class PostgresSecretsTest extends SecretsTest {

    @Override
    TestDatabase database(Path directory) throws IOException {
        return TestDatabase.postgres();
    }
}
