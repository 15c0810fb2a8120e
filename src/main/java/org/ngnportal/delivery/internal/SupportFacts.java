package org.ngnportal.delivery.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.Brand;

/** Who writes a mail and who helps: the tenant, else the brand. */
final class SupportFacts {

    private SupportFacts() {}

    /** @param settings the tenant's properties: hostile text */
    static Map<String, @Nullable Object> of(Map<String, String> settings, Brand brand) {
        var facts = new HashMap<String, @Nullable Object>();
        var email = text(settings, "support_email").orElse(brand.supportEmail());
        var page = text(settings, "support_web").orElse(brand.supportPage());
        facts.put("product", brand.product());
        facts.put("accent", brand.accentColour());
        facts.put("company", text(settings, "support_company").orElse(brand.company()));
        facts.put("supportEmail", email);
        facts.put("supportPage", page == null ? null : linkTo(page));
        facts.put("hasSupport", email != null || page != null);
        return facts;
    }

    private static Optional<String> text(Map<String, String> settings, String property) {
        return Optional.ofNullable(settings.get(property)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Only http and https become links; anything else a tenant typed stays text. */
    static Map<String, @Nullable Object> linkTo(String text) {
        var link = new HashMap<String, @Nullable Object>();
        link.put("text", text);
        link.put("url", isWebAddress(text) ? text : null);
        return link;
    }

    private static boolean isWebAddress(String text) {
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme();
            return scheme != null
                    && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
