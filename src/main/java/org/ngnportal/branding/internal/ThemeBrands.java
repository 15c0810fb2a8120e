package org.ngnportal.branding.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ngnportal.branding.Brand;
import org.ngnportal.branding.BrandTemplates;
import org.ngnportal.branding.Brands;
import org.ngnportal.branding.MailTemplate;
import org.ngnportal.branding.TemplateText;

/** Reads brands from theme files. Templates are compiled once. */
final class ThemeBrands implements Brands, BrandTemplates {

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
        var usable = usable(name, language);
        return templates.computeIfAbsent(name + "_" + usable, key -> compile(name, usable));
    }

    @Override
    public boolean speaks(String name, Locale language) {
        return files.first(texts(name, code(language))).isPresent();
    }

    @Override
    public TemplateText text(String name, Locale language) {
        var usable = usable(name, language);
        return new OnePiece(files, MustacheMail.merged(layers(name, usable)))
                .of(layout(name, usable, "html"), layout(name, usable, "txt"));
    }

    private String usable(String name, Locale language) {
        return speaks(name, language) ? code(language) : FALLBACK_LANGUAGE;
    }

    private static String code(Locale language) {
        return language.getLanguage().toLowerCase(Locale.ROOT);
    }

    private MailTemplate compile(String name, String language) {
        return new MustacheMail(
                language, layout(name, language, "html"), layout(name, language, "txt"), layers(name, language), files);
    }

    private List<String> layers(String name, String language) {
        var layers = new ArrayList<String>(files.layers(texts(name, FALLBACK_LANGUAGE)));
        if (!language.equals(FALLBACK_LANGUAGE)) {
            layers.addAll(files.layers(texts(name, language)));
        }
        return layers;
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
