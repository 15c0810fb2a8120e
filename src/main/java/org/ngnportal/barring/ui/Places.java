package org.ngnportal.barring.ui;

import java.util.Locale;
import org.ngnportal.barring.BarredPrefix;
import org.ngnportal.barring.Countries;
import org.ngnportal.shell.Texts;

/** Prefixes as the countries they belong to. */
final class Places {

    private static final int MOST_NAMED = 3;

    private Places() {}

    static String words(BarredPrefix prefix, Locale locale) {
        var place = Countries.place(prefix);
        if (place.regions().isEmpty()) {
            return Texts.t("barring.place.none");
        }
        var names = place.regions().stream()
                .limit(MOST_NAMED)
                .map(region -> Countries.name(region, locale))
                .toList();
        var named = String.join(", ", names);
        int others = place.regions().size() - names.size();
        if (others > 0) {
            return Texts.t("barring.place.others", named, others);
        }
        return place.whole() ? named : Texts.t("barring.place.part", named);
    }
}
