package org.ngnportal.imports.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.Cells;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.imports.Verdict.Difference;
import org.ngnportal.sip.SipAddress;

/** In what an account is not as somebody wants it. */
final class Differences {

    private Differences() {}

    /**
     * @param live what the account has, at least of the fields that are asked for
     * @param passwords null if none are asked for
     * @param pin the mailbox's; empty if there is none or the platform tells none
     */
    static List<Difference> between(
            SubscriberWish wish,
            SipAddress address,
            Map<ImportField, String> live,
            Known.@Nullable Passwords passwords,
            String pin) {
        var differences = new ArrayList<Difference>();
        var wanted = WishValues.of(wish);
        boolean mailbox = Cells.YES.equals(
                wanted.getOrDefault(ImportField.VOICEMAIL, live.getOrDefault(ImportField.VOICEMAIL, Cells.NO)));
        wanted.forEach((field, after) -> {
            var before = live.getOrDefault(field, "");
            boolean moot = field == ImportField.DELETE_AFTER_MAILING && !mailbox;
            if (!moot && !WishValues.same(field, before, after)) {
                differences.add(new Difference(field, before, after));
            }
        });
        var sip = wish.passwords().sip();
        if (passwords != null && sip != null && !passwords.isSip(sip, address)) {
            differences.add(new Difference(ImportField.SIP_PASSWORD, "", ""));
        }
        var web = wish.passwords().web();
        if (passwords != null && web != null && !passwords.isWeb(web, address)) {
            differences.add(new Difference(ImportField.WEB_PASSWORD, "", ""));
        }
        var wantedPin = wish.voicemail().pin();
        if (mailbox && wantedPin != null && !Objects.equals(wantedPin.reveal(), pin)) {
            differences.add(new Difference(ImportField.PIN, "", ""));
        }
        differences.sort(Comparator.comparing(Difference::field));
        return List.copyOf(differences);
    }
}
