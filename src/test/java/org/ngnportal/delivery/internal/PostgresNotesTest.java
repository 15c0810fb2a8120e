package org.ngnportal.delivery.internal;

import java.io.IOException;
import java.nio.file.Path;

class PostgresNotesTest extends NotesTest {

    @Override
    TestDatabase database(Path directory) throws IOException {
        return TestDatabase.postgres();
    }
}
