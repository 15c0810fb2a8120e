package org.ngnportal.prepaid.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import org.ngnportal.prepaid.VoucherBatch;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;

/** What there is to say of a batch. */
final class BatchFacts {

    private BatchFacts() {}

    static StateBadge badge(VoucherBatch batch) {
        if (batch.hasExpired(Instant.now())) {
            return new StateBadge(Tone.NEUTRAL, VaadinIcon.CALENDAR_CLOCK, Texts.t("prepaid.batch.expired"));
        }
        return batch.blocked()
                ? new StateBadge(Tone.WARNING, VaadinIcon.BAN, Texts.t("prepaid.batch.blocked"))
                : new StateBadge(Tone.GOOD, VaadinIcon.CHECK, Texts.t("prepaid.batch.valid"));
    }

    static String title(VoucherBatch batch) {
        return Texts.t("prepaid.batch.title", batch.count(), Words.money(batch.value(), batch.currency()));
    }

    static String audience(VoucherBatch batch) {
        var customer = batch.customer();
        return customer == null
                ? Texts.t("prepaid.batch.for-all", batch.reseller().toString())
                : Texts.t("prepaid.batch.for-one", customer.toString());
    }

    static String used(VoucherBatch batch) {
        int used = batch.report().used();
        return Texts.t(
                "prepaid.batch.used",
                used,
                batch.count(),
                Words.money(batch.value().times(used), batch.currency()));
    }

    /** How many can still be redeemed. */
    static int open(VoucherBatch batch) {
        return batch.blocked() || batch.hasExpired(Instant.now())
                ? 0
                : batch.count() - batch.report().used() - batch.report().blocked();
    }
}
