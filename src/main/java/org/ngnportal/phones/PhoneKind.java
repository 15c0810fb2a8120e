package org.ngnportal.phones;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What sort of telephone calls itself so. The first that knows it, is right: an app's name says more than its system's. */
public enum PhoneKind {
    /** Rings ordinary telephones or others behind it. */
    ADAPTER("fritz!?box|speedport|\\bata\\b|spa\\d?12|\\bht[5-8]\\d\\d|\\bgxw|vood|mediatrix|audiocodes|patapsco|"
            + "smartnode|obihai|\\bobi\\d|wlan-?box|\\bdect\\b|n[35][01]0 ip|gigaset"),
    /** Has extensions of its own. */
    EXCHANGE("asterisk|freeswitch|freepbx|3cx|\\bpbx\\b|kamailio|opensips|sipxecs|starface|"
            + "swyx|innovaphone|elastix|issabel|vital pbx|yeastar|\\bucm\\d"),
    MOBILE("\\bios\\b|iphone|ipad|android|pixel|mobile|\\bpush\\b|samsung|acrobits|groundwire"),
    BROWSER("jssip|sip\\.?js|sipml5|webrtc|mozilla|chrome|janus"),
    DESK(
            "yealink|snom|polycom|polyedge|poly[ /-]|grandstream|\\bgxp|\\bgrp|cisco|spa\\d{3}|cp-\\d{4}|aastra|fanvil|"
                    + "htek|avaya|mitel|panasonic|unify|openstage|alcatel|vtech|escene|akuvox|sip-t\\d|vvx|tiptel|auerswald|comfortel"),
    SOFTPHONE("blink|zoiper|microsip|linphone|bria|x-lite|eyebeam|jitsi|sylk|telephone|ekiga|twinkle|phonerlite|"
            + "pjsua|pjsip|baresip|counterpath|mizu|sipp\\b|softphone|macosx|windows|linux|tapi"),
    UNKNOWN("");

    private final Pattern names;

    PhoneKind(String names) {
        this.names = Pattern.compile(names);
    }

    static PhoneKind of(String userAgent) {
        var name = userAgent.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.names.matcher(name).find())
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** As texts and programs write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
