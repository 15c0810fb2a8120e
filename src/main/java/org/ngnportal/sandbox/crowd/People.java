package org.ngnportal.sandbox.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.springframework.core.io.ClassPathResource;

/** Names as they are common in the places that {@code sandbox/people.txt} lists, in the scripts of those places. */
final class People {

    private static final double TWO_LAST_NAMES = 0.12;

    private final List<Place> places;

    People() {
        try {
            places = new ClassPathResource("sandbox/people.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(People::place)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name and the letters of it that a username may have. */
    private record Name(String text, String latin) {}

    /**
     * Where people live.
     *
     * @param dial country code without +
     */
    record Place(
            String language,
            String timeZone,
            String country,
            String dial,
            String city,
            List<Name> firstNames,
            List<Name> lastNames) {}

    /** Somebody: both names as written, and in Latin letters of lower case. */
    record Person(String firstName, String lastName, String latinFirst, String latinLast) {}

    Place place(SplittableRandom random) {
        return places.get(random.nextInt(places.size()));
    }

    /** Somebody from there. */
    Person person(Place place, SplittableRandom random) {
        var first = any(place.firstNames(), random);
        var last = any(place.lastNames(), random);
        if (random.nextDouble() >= TWO_LAST_NAMES) {
            return new Person(first.text(), last.text(), first.latin(), last.latin());
        }
        var second = any(place.lastNames(), random);
        return new Person(
                first.text(), last.text() + " " + second.text(), first.latin(), last.latin() + "-" + second.latin());
    }

    /** Some names are far more common than others. */
    private static Name any(List<Name> names, SplittableRandom random) {
        double position = random.nextDouble();
        return names.get((int) (position * position * names.size()));
    }

    private static Place place(String line) {
        var cells = line.split(";");
        return new Place(cells[0], cells[1], cells[2], cells[3], cells[4], names(cells[5]), names(cells[6]));
    }

    private static List<Name> names(String cell) {
        return Arrays.stream(cell.split(" ")).map(People::name).toList();
    }

    private static Name name(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new Name(text, latin(text))
                : new Name(text.substring(0, slash), latin(text.substring(slash + 1)));
    }

    private static String latin(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replaceAll("[^a-z]", "");
    }
}
