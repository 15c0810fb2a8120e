package org.ngnportal.branding.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** The files of a brand: of the operator's directory first, then the packaged ones; the default brand's last. */
final class ThemeFiles {

    static final String DEFAULT_BRAND = "default";

    private static final Pattern BRAND_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern FILE = Pattern.compile("(?:[a-z0-9][A-Za-z0-9_-]*/)*[a-z0-9][A-Za-z0-9_.-]*");

    private final @Nullable Path directory;
    private final String brand;

    /** @param directory the operator's themes; null for the packaged ones alone */
    ThemeFiles(@Nullable Path directory, String brand) {
        if (!BRAND_ID.matcher(brand).matches()) {
            throw new IllegalArgumentException("not the name of a brand: " + brand);
        }
        this.directory = directory;
        this.brand = brand;
    }

    String brand() {
        return brand;
    }

    /** The first brand that has one of the files; of those, the first named. */
    Optional<String> first(String... names) {
        return all(names).stream().findFirst();
    }

    /** Every version of a file, the default brand's first, the one that overrides all others last. */
    List<String> layers(String name) {
        return all(name).reversed();
    }

    Optional<Resource> resource(String name) {
        return candidates(name).stream().filter(Resource::isReadable).findFirst();
    }

    private List<String> all(String... names) {
        var found = new ArrayList<String>();
        for (var id : brands()) {
            for (var name : names) {
                in(id, name).stream()
                        .filter(Resource::isReadable)
                        .map(ThemeFiles::read)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private List<Resource> candidates(String name) {
        return brands().stream().flatMap(id -> in(id, name).stream()).toList();
    }

    private List<String> brands() {
        return brand.equals(DEFAULT_BRAND) ? List.of(DEFAULT_BRAND) : List.of(brand, DEFAULT_BRAND);
    }

    private List<Resource> in(String id, String name) {
        if (!FILE.matcher(name).matches()) {
            throw new IllegalArgumentException("not a theme's file: " + name);
        }
        var path = id + "/" + name;
        var resources = new ArrayList<Resource>();
        if (directory != null) {
            resources.add(new FileSystemResource(directory.resolve(path)));
        }
        resources.add(new ClassPathResource("themes/" + path));
        return resources;
    }

    private static String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource.getDescription(), e);
        }
    }
}
