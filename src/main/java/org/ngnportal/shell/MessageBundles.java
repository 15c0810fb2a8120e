package org.ngnportal.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All message files on the class path, merged by language. */
final class MessageBundles {

    private static final Logger log = LoggerFactory.getLogger(MessageBundles.class);
    private static final Pattern FILE = Pattern.compile("([a-z]+)(?:_([a-z]{2}))?\\.properties");
    private static final String DEFAULT_LANGUAGE = Locale.ENGLISH.getLanguage();

    /** Last of the constants: its construction reads the others. */
    static final MessageBundles INSTANCE = new MessageBundles();

    private final Map<String, Map<String, String>> byLanguage;

    private MessageBundles() {
        try {
            byLanguage = load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(Locale locale, String key, Object... arguments) {
        String translated =
                byLanguage.getOrDefault(locale.getLanguage(), Map.of()).get(key);
        if (translated != null) {
            return format(translated, locale, arguments);
        }
        String text = english().get(key);
        if (text == null) {
            log.warn("No text for {}", key);
            return "!" + key + "!";
        }
        // numbers look like those of the words around them
        return format(text, isEnglish(locale) ? locale : Locale.ENGLISH, arguments);
    }

    private static String format(String pattern, Locale locale, Object... arguments) {
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern.replace("'", "''"), locale).format(arguments);
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(DEFAULT_LANGUAGE);
    }

    List<Locale> locales() {
        return byLanguage.keySet().stream().map(Locale::of).toList();
    }

    /** Texts by key, only those that are written in the language. */
    Map<String, String> in(Locale locale) {
        return byLanguage.getOrDefault(locale.getLanguage(), Map.of());
    }

    Map<String, String> english() {
        return Objects.requireNonNull(byLanguage.get(DEFAULT_LANGUAGE));
    }

    private static Map<String, Map<String, String>> load() throws IOException {
        Map<String, Map<String, String>> all = new TreeMap<>(Map.of(DEFAULT_LANGUAGE, new HashMap<>()));
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            Matcher name = FILE.matcher(Objects.requireNonNullElse(file.getFilename(), ""));
            if (!name.matches()) {
                throw new IllegalStateException("not a name of a message file: " + file);
            }
            String language = Objects.requireNonNullElse(name.group(2), DEFAULT_LANGUAGE);
            merge(all.computeIfAbsent(language, any -> new HashMap<>()), file, name.group(1) + ".");
        }
        return all;
    }

    private static void merge(Map<String, String> texts, Resource file, String prefix) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (String key : properties.stringPropertyNames()) {
            if (!key.startsWith(prefix)) {
                throw new IllegalStateException(key + " in " + file + " does not start with " + prefix);
            }
            texts.put(key, properties.getProperty(key));
        }
    }
}
