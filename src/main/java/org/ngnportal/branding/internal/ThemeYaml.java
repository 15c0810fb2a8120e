package org.ngnportal.branding.internal;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.Brand;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code theme.yaml}. */
final class ThemeYaml {

    private static final String FILE = "theme.yaml";
    private static final String LOGO_PATH = "brand/logo.svg";
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+");

    private final Map<?, ?> values;

    private ThemeYaml(Map<?, ?> values) {
        this.values = values;
    }

    /** @throws IllegalStateException if the file is missing or wrong; the message says what is wrong */
    static Brand read(ThemeFiles files) {
        var text = files.first(FILE).orElseThrow(() -> new IllegalStateException("there is no " + FILE));
        try {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            if (!(yaml instanceof Map<?, ?> values)) {
                throw new IllegalStateException(FILE + " is not a list of settings");
            }
            return new ThemeYaml(values).brand(files.brand());
        } catch (YAMLException e) {
            throw new IllegalStateException(FILE + " of the brand " + files.brand() + " is not YAML", e);
        }
    }

    private Brand brand(String id) {
        var product = required("product");
        return new Brand(
                id,
                product,
                text("company").orElse(product),
                text("support-email").orElse(null),
                matching("support-page", WEB_ADDRESS, "an http(s) address"),
                required(matching("accent", COLOUR, "a colour such as #1f5fbf"), "accent"),
                LOGO_PATH);
    }

    private @Nullable String matching(String key, Pattern form, String what) {
        var value = text(key);
        if (value.isPresent() && !form.matcher(value.get()).matches()) {
            throw new IllegalStateException("%s: %s is not %s: %s".formatted(FILE, key, what, value.get()));
        }
        return value.orElse(null);
    }

    private String required(String key) {
        return required(text(key).orElse(null), key);
    }

    private static String required(@Nullable String value, String key) {
        if (value == null) {
            throw new IllegalStateException(FILE + ": " + key + " is missing");
        }
        return value;
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key))
                .map(Object::toString)
                .map(String::strip)
                .filter(t -> !t.isEmpty());
    }
}
