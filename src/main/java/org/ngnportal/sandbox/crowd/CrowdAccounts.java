package org.ngnportal.sandbox.crowd;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ngnportal.sandbox.crowd.People.Person;
import org.ngnportal.sandbox.crowd.People.Place;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.sip.SipAddress;

/** Who the accounts of a domain are for, and what they may and have. */
final class CrowdAccounts {

    private static final LocalDateTime BEGIN = LocalDateTime.of(2016, 1, 1, 0, 0);
    private static final LocalDateTime END = LocalDateTime.of(2025, 12, 31, 0, 0);
    private static final int LONGEST_EMAIL = 64;
    private static final long FIRST_EXTENSION = 1001;

    /** Groups that accounts have by chance, and how many of ten thousand have them. */
    private static final Map<String, Integer> GROUPS = groups();

    private final People people;
    private final SplittableRandom random;
    private final boolean clearPasswords;
    private final Map<String, Integer> taken = new HashMap<>();
    private Style style = Style.FULL_NAME;
    private String domain = "";
    private @Nullable Place place;
    private long extension;

    /** What usernames are made of; a domain has one way. */
    private enum Style {
        FULL_NAME,
        INITIAL,
        EXTENSION
    }

    CrowdAccounts(People people, SplittableRandom random, boolean clearPasswords) {
        this.people = people;
        this.random = random;
        this.clearPasswords = clearPasswords;
    }

    /** A password as it is stored. */
    record Password(@Nullable String clear, String ha1, String ha1b) {

        @Override
        public String toString() {
            return "Password[***]";
        }
    }

    /** An account; the number is the username, where that is one. */
    record Member(
            String username,
            @Nullable Long number,
            Person person,
            Password password,
            String email,
            String callerId,
            int quota,
            String pin,
            SortedSet<String> groups,
            Map<String, String> properties,
            LocalDateTime created,
            LocalDateTime changed) {}

    /** What follows is about the accounts of this domain. */
    void enter(String name, Place where) {
        domain = name;
        place = where;
        taken.clear();
        extension = FIRST_EXTENSION;
        int kind = random.nextInt(20);
        style = kind < 11 ? Style.FULL_NAME : kind < 16 ? Style.EXTENSION : Style.INITIAL;
    }

    /** One more account of the domain. */
    Member next() {
        if (place == null) {
            throw new IllegalStateException("no domain was entered");
        }
        var home = random.nextInt(7) == 0 ? people.place(random) : place;
        var person = people.person(home, random);
        Long number = style == Style.EXTENSION ? extension++ : null;
        var username = number == null ? free(person) : number.toString();
        var groups = drawnGroups();
        var created = created();
        boolean pstn = groups.contains("free-pstn");
        return new Member(
                username,
                number,
                person,
                password(username),
                email(number == null ? username : "extension-" + username),
                pstn ? telephone(home).substring(1) : "",
                pstn ? random.nextInt(1, 20) * 10 : 0,
                String.valueOf(random.nextInt(111_111, 999_999)),
                groups,
                properties(username, home, groups),
                created,
                changed(created));
    }

    private String free(Person person) {
        var plain = style == Style.INITIAL
                ? person.latinFirst().charAt(0) + person.latinLast()
                : person.latinFirst() + "." + person.latinLast();
        int count = taken.merge(plain, 1, Integer::sum);
        return count == 1 ? plain : plain + count;
    }

    private String email(String local) {
        return local.substring(0, Math.min(local.length(), LONGEST_EMAIL - domain.length() - 1)) + "@" + domain;
    }

    private Password password(String username) {
        var clear = username + "-sip";
        var digests = PasswordDigests.of(new SipAddress(username, domain), clear);
        return new Password(clearPasswords ? clear : null, digests.ha1(), digests.ha1b());
    }

    private SortedSet<String> drawnGroups() {
        var drawn = new TreeSet<String>();
        GROUPS.forEach((group, share) -> {
            if (random.nextInt(10_000) < share) {
                drawn.add(group);
            }
        });
        return drawn;
    }

    private Map<String, String> properties(String username, Place home, SortedSet<String> groups) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("language", home.language());
        if (groups.contains("blocked")) {
            properties.put("blocked_by", "reseller");
        }
        if (random.nextInt(4) == 0) {
            properties.put("mobile_number", telephone(home));
        }
        if (random.nextInt(3) == 0) {
            var web = username + "-web";
            properties.put(
                    "web_password",
                    clearPasswords
                            ? web
                            : PasswordDigests.of(new SipAddress(username, domain), web)
                                    .wireForm());
        }
        return properties;
    }

    /** A number with + that nobody has. */
    String telephone(Place home) {
        return "+" + home.dial() + random.nextInt(100, 999) + "555" + random.nextInt(1000, 9999);
    }

    LocalDateTime created() {
        return BEGIN.plusSeconds(random.nextLong(Duration.between(BEGIN, END).toSeconds()));
    }

    LocalDateTime changed(LocalDateTime created) {
        return created.plusSeconds(
                random.nextLong(1 + Duration.between(created, END).toSeconds()));
    }

    private static Map<String, Integer> groups() {
        var shares = new LinkedHashMap<String, Integer>();
        shares.put("free-pstn", 7000);
        shares.put("missed-calls", 3000);
        shares.put("prepaid", 2000);
        shares.put("voicemail", 1200);
        shares.put("anonymous", 300);
        shares.put("rate-on-net", 200);
        shares.put("blocked", 200);
        shares.put("deny-password-change", 100);
        shares.put("quota", 80);
        shares.put("trunking", 40);
        shares.put("vip", 5);
        return shares;
    }
}
