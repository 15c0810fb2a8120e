package org.ngnportal.barring;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which countries numbers belong to, by the numbering plans of the world. */
public final class Countries {

    /** Calling codes that countries share by area codes of so many digits; others share them in ways that mean nothing here. */
    private static final Map<Integer, Integer> SHARED = Map.of(1, 3, 7, 1);

    private static final int LONGEST_CALLING_CODE = 3;
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Map<String, Set<BarredPrefix>> AREAS = areas();

    private Countries() {}

    /**
     * A country as it is offered.
     *
     * @param region two letters, such as {@code NL}
     * @param prefixes what all its numbers begin with
     */
    public record Country(String region, List<BarredPrefix> prefixes) {

        public Country {
            prefixes = List.copyOf(prefixes);
        }

        public String name(Locale locale) {
            return Countries.name(region, locale);
        }
    }

    /**
     * Where numbers with a prefix belong.
     *
     * @param regions two letters each, the one that is meant most likely first; empty when nobody has such numbers
     * @param whole whether all numbers of these countries begin so
     */
    public record Place(List<String> regions, boolean whole) {

        public Place {
            regions = List.copyOf(regions);
        }
    }

    /** The name of a country in a language. */
    public static String name(String region, Locale locale) {
        return Locale.of("", region).getDisplayCountry(locale);
    }

    /** All countries that can be called, in the order of their names in a language. */
    public static List<Country> all(Locale locale) {
        var collator = Collator.getInstance(locale);
        return PHONES.getSupportedRegions().stream()
                .map(Countries::country)
                .sorted(Comparator.comparing(country -> country.name(locale), collator))
                .toList();
    }

    /** The country with the two letters; empty when there is none. */
    public static Optional<Country> of(String region) {
        var letters = region.strip().toUpperCase(Locale.ROOT);
        return PHONES.getSupportedRegions().contains(letters) ? Optional.of(country(letters)) : Optional.empty();
    }

    public static Place place(BarredPrefix prefix) {
        var code = callingCode(prefix.digits());
        if (code.isEmpty()) {
            return new Place(
                    PHONES.getSupportedCallingCodes().stream()
                            .filter(calling -> Integer.toString(calling).startsWith(prefix.digits()))
                            .sorted()
                            .flatMap(calling -> regions(calling).stream())
                            .toList(),
                    true);
        }
        int calling = code.get();
        boolean whole = prefix.digits().equals(Integer.toString(calling));
        if (whole) {
            return new Place(regions(calling), true);
        }
        return AREAS.entrySet().stream()
                .filter(area -> area.getValue().stream().anyMatch(its -> its.includes(prefix)))
                .findFirst()
                .map(area -> new Place(List.of(area.getKey()), area.getValue().equals(Set.of(prefix))))
                .orElseGet(() -> new Place(regions(calling).stream().limit(1).toList(), false));
    }

    /** What all numbers of the country of a number begin with; empty when it belongs to none. */
    public static Optional<BarredPrefix> callingPrefix(String number) {
        return BarredPrefix.parse(number)
                .flatMap(parsed -> callingCode(parsed.digits()))
                .map(code -> new BarredPrefix("+" + code));
    }

    private static Country country(String region) {
        var areas = AREAS.get(region);
        return new Country(
                region,
                areas == null
                        ? List.of(new BarredPrefix("+" + PHONES.getCountryCodeForRegion(region)))
                        : List.copyOf(areas));
    }

    /** Without the regions of numbers that belong to no country. */
    private static List<String> regions(int callingCode) {
        return PHONES.getRegionCodesForCountryCode(callingCode).stream()
                .filter(region -> !region.equals("001"))
                .toList();
    }

    private static Optional<Integer> callingCode(String digits) {
        return IntStream.rangeClosed(1, Math.min(LONGEST_CALLING_CODE, digits.length()))
                .mapToObj(length -> Integer.valueOf(digits.substring(0, length)))
                .filter(PHONES.getSupportedCallingCodes()::contains)
                .findFirst();
    }

    /** Area codes of the smaller countries that share a calling code with a greater one. */
    private static Map<String, Set<BarredPrefix>> areas() {
        var areas = new TreeMap<String, Set<BarredPrefix>>();
        SHARED.forEach((calling, digits) -> {
            var great = Set.of("US", "CA", "RU");
            var least = (int) Math.pow(10, digits - 1);
            for (int area = digits == 1 ? 0 : least; area < Math.pow(10, digits); area++) {
                var region = PHONES.getRegionCodeForNumber(sample(calling, area, digits));
                if (region != null && !great.contains(region)) {
                    areas.computeIfAbsent(region, unseen -> new TreeSet<>())
                            .add(new BarredPrefix("+" + calling + area));
                }
            }
        });
        return areas.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    private static PhoneNumber sample(int calling, int area, int digits) {
        var rest = "2555123456".substring(0, 10 - digits);
        return new PhoneNumber().setCountryCode(calling).setNationalNumber(Long.parseLong(area + rest));
    }
}
