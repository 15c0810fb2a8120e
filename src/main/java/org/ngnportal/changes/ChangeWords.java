package org.ngnportal.changes;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Optional;
import org.ngnportal.prepaid.Money;
import org.ngnportal.shell.Amounts;
import org.ngnportal.shell.Texts;

/** Mass changes in words. */
public final class ChangeWords {

    private ChangeWords() {}

    /** What is done, such as "Quota: 50 a month"; hostile where people wrote a part of it. */
    public static String title(MassChange change) {
        return switch (change) {
            case MassChange.Group group ->
                Texts.t(
                        group.member() ? "changes.title.group-on" : "changes.title.group-off",
                        Texts.t(group.group().messageKey()));
            case MassChange.Pstn pstn -> Texts.t(pstn.access() ? "changes.title.pstn-on" : "changes.title.pstn-off");
            case MassChange.Quota quota -> Texts.t("changes.title.quota", quota.amount());
            case MassChange.CallLimit limit -> Texts.t("changes.title.call-limit", limit.calls());
            case MassChange.TimeZone zone ->
                Texts.t("changes.title.time-zone", zone.zone().getId());
            case MassChange.Language language -> Texts.t("changes.title.language", language(language.code()));
            case MassChange.Owner owner ->
                owner.customer() == 0
                        ? Texts.t("changes.title.no-owner")
                        : Texts.t("changes.title.owner", owner.name());
            case MassChange.Block block ->
                block.reason().isEmpty()
                        ? Texts.t("changes.title.block")
                        : Texts.t("changes.title.block-because", block.reason());
            case MassChange.Unblock unblock -> Texts.t("changes.title.unblock");
            case MassChange.AddBalance balance ->
                Texts.t("changes.title.add-balance", money(balance.value()), balance.reason());
            case MassChange.ResetPasswords reset ->
                Texts.t("changes.title.reset-passwords", Texts.t(reset.way().messageKey()));
            case MassChange.Delete delete -> Texts.t("changes.title.delete");
        };
    }

    /** A language by the name it has itself. */
    public static String language(String code) {
        var locale = Locale.of(code);
        return locale.getDisplayLanguage(locale);
    }

    public static String money(Money money) {
        var locale = Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
        return Amounts.of(money.amount(), "", locale);
    }
}
