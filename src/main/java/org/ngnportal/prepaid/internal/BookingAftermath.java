package org.ngnportal.prepaid.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.Mails;
import org.ngnportal.delivery.Note;
import org.ngnportal.delivery.NoteMail;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.BookingKind;
import org.ngnportal.prepaid.BookingState;
import org.ngnportal.prepaid.Money;
import org.ngnportal.prepaid.MoneyWords;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Tenants;
import org.springframework.stereotype.Component;

/** A voucher that was not booked can be used again; a subscriber who is to be told gets a mail. */
@Component
class BookingAftermath implements Aftermath {

    private final VoucherStore vouchers;
    private final Mails mails;
    private final Tenants tenants;

    BookingAftermath(VoucherStore vouchers, Mails mails, Tenants tenants) {
        this.vouchers = vouchers;
        this.mails = mails;
        this.tenants = tenants;
    }

    @Override
    public Runnable of(Booking ended, Actor actor) {
        if (ended.state() != BookingState.BOOKED) {
            return ended.kind() == BookingKind.VOUCHER ? () -> vouchers.giveBack(ended.id()) : () -> {};
        }
        var notice = ended.notice();
        if (notice == null) {
            return () -> {};
        }
        var mail = mail(ended, notice, settings(actor));
        return () -> mails.send(ended.tenant(), ended.reseller(), mail);
    }

    private static NoteMail mail(Booking booking, Booking.Notice notice, Map<String, String> settings) {
        var language = Locale.forLanguageTag(notice.language());
        var facts = new HashMap<String, String>();
        facts.put("name", notice.name());
        facts.put("account", booking.address().toString());
        facts.put("reason", booking.reason());
        facts.put(
                booking.value().isPositive() ? "added" : "taken",
                text(booking.value().magnitude(), language, settings));
        facts.put("balance", text(booking.balance(), language, settings));
        return NoteMail.of(Note.BALANCE_CHANGED, new MailAddress(notice.email()), language, facts)
                .withSettings(settings);
    }

    private static String text(@Nullable Money money, Locale language, Map<String, String> settings) {
        return money == null ? "" : MoneyWords.of(money, settings.getOrDefault("currency", ""), language);
    }

    /** Only to be polite in the mail: without them it goes all the same. */
    private Map<String, String> settings(Actor actor) {
        try {
            return tenants.settings(actor).properties();
        } catch (NgnProException unreadable) {
            return Map.of();
        }
    }
}
