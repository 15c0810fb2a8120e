package org.ngnportal.delivery.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.Brand;
import org.ngnportal.delivery.WelcomeMail;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.Secret;

/** The welcome mail's facts as its template reads them (contract section 6.2). A fact that does not apply is null. */
final class WelcomeFacts {

    private static final int MOST_NUMBERS = 10;
    private static final int MOST_ALIASES = 20;

    /** Stands for the number the platform has not given yet; seen in the preview only. */
    private static final String NOT_YET = "…";

    /** Dial codes: what the template calls them, and the tenant's property that holds them (contract section 4.3). */
    private static final Map<String, String> DIAL_CODES = Map.of(
            "codeVoicemail", "voicemail_access_number",
            "codeDivertAll", "FUNC_access_number",
            "codeDivertOffline", "FNOL_access_number",
            "codeDivertNoAnswer", "FNOA_access_number",
            "codeDivertBusy", "FBUS_access_number",
            "codePrivacy", "change_privacy_access_number",
            "codePrivacyCheck", "check_privacy_access_number",
            "codeRejectAnonymous", "reject_anonymous_access_number");

    private final WelcomeMail mail;
    private final Map<String, @Nullable Object> facts = new HashMap<>();

    private WelcomeFacts(WelcomeMail mail) {
        this.mail = mail;
    }

    static Map<String, @Nullable Object> of(WelcomeMail mail, @Nullable SipAddress address, Brand brand) {
        var writer = new WelcomeFacts(mail);
        writer.account(address);
        writer.services();
        writer.dialCodes();
        writer.settingsPage();
        writer.facts.putAll(SupportFacts.of(mail.settings(), brand));
        return writer.facts;
    }

    private void account(@Nullable SipAddress address) {
        var name = (mail.firstName().strip() + " " + mail.lastName().strip()).strip();
        facts.put("name", textOrNull(name));
        facts.put("username", address == null ? NOT_YET : address.user());
        facts.put("address", address == null ? NOT_YET + "@" + mail.domain() : address.toString());
        facts.put("domain", mail.domain().value());
        facts.put("password", mail.sipPassword().reveal());
        facts.put("passwordReadableLater", mail.passwordReadableLater());
        facts.put("outboundProxy", first("sip_outbound_proxy", "sip_proxy"));
        facts.put("xcapRoot", link("xcap_root"));
        facts.put("numbers", firstOf(mail.numbers(), MOST_NUMBERS));
        facts.put("hasNumbers", !mail.numbers().isEmpty());
        facts.put("aliases", firstOf(mail.aliases(), MOST_ALIASES));
        facts.put("hasAliases", !mail.aliases().isEmpty());
    }

    private void services() {
        facts.put("pstn", mail.pstn());
        facts.put("callerId", mail.pstn() ? textOrNull(mail.callerId()) : null);
        facts.put("voicemail", mail.voicemail());
        facts.put("voicemailPin", mail.voicemail() ? reveal(mail.voicemailPin()) : null);
        facts.put("voicemailNumber", mail.voicemail() ? first("voicemail_access_number") : null);
    }

    private void dialCodes() {
        var shown = new ArrayList<String>();
        DIAL_CODES.forEach((name, property) -> {
            boolean applies = mail.voicemail() || !name.equals("codeVoicemail");
            var code = applies ? first(property) : null;
            facts.put(name, code);
            if (code != null) {
                shown.add(name);
            }
        });
        facts.put("hasCodes", !shown.isEmpty());
        facts.put("hasDivertCodes", shown.stream().anyMatch(name -> name.startsWith("codeDivert")));
    }

    private void settingsPage() {
        var page = link("sip_settings_page");
        facts.put("settingsPage", page);
        facts.put("webPassword", reveal(mail.webPassword()));
        facts.put("hasSettings", page != null || mail.webPassword() != null);
        facts.put("timeZone", textOrNull(mail.timeZone()));
        facts.put("callRecords", link("cdrtool_address"));
    }

    private @Nullable String first(String... properties) {
        for (var property : properties) {
            var value = textOrNull(mail.settings().get(property));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private @Nullable Object link(String property) {
        var text = first(property);
        return text == null ? null : SupportFacts.linkTo(text);
    }

    private static List<String> firstOf(List<String> values, int most) {
        return values.subList(0, Math.min(values.size(), most));
    }

    private static @Nullable String reveal(@Nullable Secret secret) {
        return secret == null ? null : secret.reveal();
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
