package org.ngnportal.ngnpro;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an ENUM mapping can offer: the NAPTR services with the schemes of their URIs (contract section 3.17). */
public enum EnumService {
    SIP("sip", "sip:", "sips:"),
    MAILTO("mailto", "mailto:"),
    WEB_HTTP("web:http", "http://"),
    WEB_HTTPS("web:https", "https://"),
    SKYPE("x-skype:callto", "callto:"),
    H323("h323", "h323:"),
    IAX("iax", "iax:"),
    IAX2("iax2", "iax2:"),
    MMS("mms", "tel:", "mailto:"),
    SMS("sms", "tel:", "mailto:"),
    EMS("ems", "tel:", "mailto:"),
    IM("im", "im:"),
    NPD_TEL("npd:tel", "tel:"),
    VOID_MAILTO("void:mailto", "mailto:"),
    VOID_HTTP("void:http", "http://"),
    VOID_HTTPS("void:https", "https://"),
    VOICE("voice", "tel:"),
    TEL("tel", "tel:"),
    FAX_TEL("fax:tel", "tel:"),
    IFAX_MAILTO("ifax:mailto", "mailto:"),
    PRES("pres", "pres:"),
    FT_FTP("ft:ftp", "ftp://"),
    LOC_HTTP("loc:http", "http://"),
    KEY_HTTP("key:http", "http://"),
    KEY_HTTPS("key:https", "https://");

    private final String type;
    private final List<String> schemes;

    EnumService(String type, String... schemes) {
        this.type = type;
        this.schemes = List.of(schemes);
    }

    /** As it travels in {@link EnumMapping#type}. */
    public String type() {
        return type;
    }

    /** What its URIs may begin with; the first one is put in front of a value without any. */
    public List<String> schemes() {
        return schemes;
    }

    /** Upper and lower case are the same. */
    public static Optional<EnumService> of(String type) {
        var wanted = type.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(service -> service.type.equals(wanted))
                .findFirst();
    }

    /**
     * The value as a URI of this service, with the default scheme if it has none.
     *
     * @return empty when it is a URI of other services only, or nothing follows the scheme
     */
    public Optional<String> uri(String value) {
        var typed = value.strip();
        var scheme = scheme(typed);
        if (scheme.isEmpty()) {
            return typed.isEmpty() ? Optional.empty() : Optional.of(schemes.getFirst() + typed);
        }
        return scheme.filter(schemes::contains)
                .filter(known -> typed.length() > known.length())
                .map(known -> known + typed.substring(known.length()));
    }

    /** The known scheme a value begins with, in lower case. */
    public static Optional<String> scheme(String value) {
        return Arrays.stream(values())
                .flatMap(service -> service.schemes.stream())
                .filter(scheme -> value.regionMatches(true, 0, scheme, 0, scheme.length()))
                .findFirst();
    }

    /** What follows the scheme, or all of it where there is none. */
    public static String withoutScheme(String value) {
        return value.substring(scheme(value).map(String::length).orElse(0));
    }
}
