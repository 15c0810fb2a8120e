package org.ngnportal.templates.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngnportal.accounts.AccountBlocked;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.Mails;
import org.ngnportal.delivery.Note;
import org.ngnportal.delivery.NoteMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Tells subscribers that their account was blocked, where their tenant wants that. Never stops what it tells of. */
@Component
class BlockedNotices {

    private static final Logger log = LoggerFactory.getLogger(BlockedNotices.class);

    private final TemplateStore store;
    private final Mails mails;
    private final Clock clock = Clock.systemUTC();

    BlockedNotices(TemplateStore store, Mails mails) {
        this.store = store;
        this.mails = mails;
    }

    @EventListener
    void tell(AccountBlocked blocked) {
        try {
            if (store.wants(List.of(blocked.owner(), blocked.reseller()), Note.ACCOUNT_BLOCKED.template())) {
                MailAddress.parse(blocked.subscriber().identity().email())
                        .ifPresent(recipient -> send(blocked, recipient));
            }
        } catch (DataAccessException e) {
            log.warn("No notice of the block of {}", blocked.subscriber().address(), e);
        }
    }

    private void send(AccountBlocked blocked, MailAddress recipient) {
        var identity = blocked.subscriber().identity();
        var language = Locale.forLanguageTag(identity.language());
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(ZoneOffset.UTC)
                .format(clock.instant());
        var facts = Map.of(
                "name", identity.fullName(),
                "account", blocked.subscriber().address().toString(),
                "when", when + " UTC");
        mails.send(blocked.owner(), blocked.reseller(), NoteMail.of(Note.ACCOUNT_BLOCKED, recipient, language, facts));
    }
}
