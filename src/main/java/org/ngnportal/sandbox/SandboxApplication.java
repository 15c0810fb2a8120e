package org.ngnportal.sandbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Runs sandbox and mail catcher alone, until the process is told to end: {@code ./portal sandbox}. */
public final class SandboxApplication {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxApplication.class);

    private SandboxApplication() {}

    /** @param arguments settings, such as {@code --sandbox.accounts=1000} */
    public static void main(String[] arguments) {
        var context = new SpringApplicationBuilder(SandboxConfiguration.class)
                .web(WebApplicationType.NONE)
                .profiles("sandbox")
                .properties("spring.main.keep-alive=true")
                .run(arguments);
        var sandbox = context.getBean(Sandbox.class);
        var mails = context.getBean(MailCatcher.class);
        var settings = context.getBean(SandboxSettings.class);
        LOG.info(
                "Ready: NGNPro at {} (WSDL at {}wsdl), administrator {}; mail at {}mail, SMTP {}, IMAP {}; data in {}",
                sandbox.url(),
                sandbox.url(),
                settings.adminUsername(),
                sandbox.url(),
                mails.smtpPort(),
                mails.imapPort(),
                settings.data());
    }
}
