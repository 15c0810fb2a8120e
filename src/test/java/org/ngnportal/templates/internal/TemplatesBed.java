package org.ngnportal.templates.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.ngnportal.delivery.RememberingMails;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.templates.Senders;
import org.ngnportal.templates.Templates;
import org.ngnportal.tenancy.Actor;
import org.springframework.context.ConfigurableApplicationContext;

/** Tests over a {@link TemplatesRig}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TemplatesBed {

    static final Actor.Customer ALPHA = TemplatesRig.ALPHA;
    static final Actor.Customer SHOP = TemplatesRig.SHOP;
    static final Actor.Customer BETA = TemplatesRig.BETA;
    static final Actor ROOT = TemplatesRig.ROOT;
    static final RememberingMails MAILS = TemplatesRig.MAILS;
    static final RememberingJournal JOURNAL = TemplatesRig.JOURNAL;
    static final List<String> SAMPLES = TemplatesRig.SAMPLES;
    static final Map<String, List<String>> DNS = TemplatesRig.DNS;

    private final TemplatesRig rig = new TemplatesRig();
    ConfigurableApplicationContext context;
    Templates templates;
    Senders senders;

    @BeforeAll
    void start(@TempDir Path directory) {
        rig.start(getClass().getSimpleName(), directory);
        context = rig.context();
        templates = rig.templates();
        senders = rig.senders();
    }

    @AfterAll
    void stop() {
        rig.stop();
    }

    @BeforeEach
    void forget() {
        rig.forget();
    }
}
