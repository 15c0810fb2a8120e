package org.ngnportal.delivery.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngnportal.delivery.WelcomeMail;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.Secret;

/** Mails for tests. */
final class WelcomeMails {

    static final String SIP_PASSWORD = "k7$Tq#w9Zx<&>";
    static final String WEB_PASSWORD = "Web-2j8Qm4tK";
    static final String PIN = "492817";

    static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("sip_outbound_proxy", "proxy.alpha.example:5061"),
            Map.entry("xcap_root", "https://xcap.alpha.example/xcap-root"),
            Map.entry("voicemail_access_number", "1233"),
            Map.entry("FUNC_access_number", "*21*"),
            Map.entry("FNOL_access_number", "*22*"),
            Map.entry("FNOA_access_number", "*23*"),
            Map.entry("FBUS_access_number", "*24*"),
            Map.entry("change_privacy_access_number", "*67"),
            Map.entry("check_privacy_access_number", "*68"),
            Map.entry("reject_anonymous_access_number", "*69"),
            Map.entry("sip_settings_page", "https://my.alpha.example/settings?a=1&b=2"),
            Map.entry("cdrtool_address", "https://cdr.alpha.example/CDRTool"),
            Map.entry("support_company", "Alpha Telecom"),
            Map.entry("support_email", "support@alpha.example"),
            Map.entry("support_web", "https://www.alpha.example/help"));

    private WelcomeMails() {}

    static WelcomeMail full(Locale language) {
        return full(language, "Zoë", "Müller-Ionescu", SETTINGS);
    }

    static WelcomeMail full(Locale language, String firstName, String lastName, Map<String, String> settings) {
        return new WelcomeMail(
                "zoe@mail.example",
                language,
                firstName,
                lastName,
                new DomainName("alpha.example"),
                new SipAddress("zoe", "alpha.example"),
                new Secret(SIP_PASSWORD),
                new Secret(WEB_PASSWORD),
                false,
                true,
                "+4930123456",
                true,
                new Secret(PIN),
                "Europe/Berlin",
                List.of("info@alpha.example", "sales@alpha.example"),
                List.of("+4930123456", "+4930123457"),
                settings);
    }

    /** Nothing but what every account has; the platform has not given the number yet. */
    static WelcomeMail bare(String recipient, Locale language) {
        return new WelcomeMail(
                recipient,
                language,
                "",
                "",
                new DomainName("alpha.example"),
                null,
                new Secret(SIP_PASSWORD),
                null,
                true,
                false,
                null,
                false,
                null,
                "",
                List.of(),
                List.of(),
                Map.of());
    }
}
