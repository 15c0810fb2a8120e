package org.ngnportal.branding.internal;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ngnportal.branding.Brand;
import org.ngnportal.branding.Brands;
import org.ngnportal.branding.MailTemplate;

/** Reads brands from theme files. Templates are compiled once. */
final class ThemeBrands implements Brands {

    private static final String FALLBACK_LANGUAGE = "en";

    private final ThemeFiles files;
    private final Brand brand;
    private final Map<String, MailTemplate> templates = new ConcurrentHashMap<>();

    ThemeBrands(ThemeFiles files) {
        this.files = files;
        this.brand = ThemeYaml.read(files);
    }

    @Override
    public Brand current() {
        return brand;
    }

    @Override
    public MailTemplate mail(String name, Locale language) {
        var code = language.getLanguage().toLowerCase(Locale.ROOT);
        var usable = files.first(texts(name, code)).isPresent() ? code : FALLBACK_LANGUAGE;
        return templates.computeIfAbsent(name + "_" + usable, key -> compile(name, usable));
    }

    private MailTemplate compile(String name, String language) {
        var layers = new ArrayList<String>(files.layers(texts(name, FALLBACK_LANGUAGE)));
        if (!language.equals(FALLBACK_LANGUAGE)) {
            layers.addAll(files.layers(texts(name, language)));
        }
        return new MustacheMail(language, layout(name, language, "html"), layout(name, language, "txt"), layers, files);
    }

    private String layout(String name, String language, String kind) {
        return files.first(
                        "mail/%s_%s.%s.mustache".formatted(name, language, kind),
                        "mail/%s.%s.mustache".formatted(name, kind))
                .orElseThrow(() -> new IllegalArgumentException("there is no mail template " + name + "." + kind));
    }

    private static String texts(String name, String language) {
        return "mail/%s_%s.properties".formatted(name, language);
    }
}
