package org.ngnportal.delivery.internal;

import java.io.IOException;
import java.nio.file.Path;

class PostgresSendingTest extends SendingTest {

    @Override
    TestDatabase database(Path directory) throws IOException {
        return TestDatabase.postgres();
    }
}
