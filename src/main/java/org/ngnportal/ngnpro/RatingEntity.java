package org.ngnportal.ngnpro;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom rating profiles are of: {@code subscriber://user@domain}, {@code domain://name} or {@code gateway://address}
 * (contract section 3.27).
 *
 * @param text as it travels, lower-cased
 */
@SoapValue
public record RatingEntity(String text) {

    private static final String SEPARATOR = "://";

    /** What an entity can be. */
    public enum Kind {
        SUBSCRIBER,
        DOMAIN,
        GATEWAY;

        private String prefix() {
            return name().toLowerCase(Locale.ROOT) + SEPARATOR;
        }
    }

    public RatingEntity {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    public static RatingEntity subscriber(SipId account) {
        return new RatingEntity(Kind.SUBSCRIBER.prefix() + account);
    }

    public static RatingEntity domain(String name) {
        return new RatingEntity(Kind.DOMAIN.prefix() + name);
    }

    /** @param address of a host whose calls are rated by where they come from */
    public static RatingEntity gateway(String address) {
        return new RatingEntity(Kind.GATEWAY.prefix() + address);
    }

    /** Empty when it is nothing this client knows. */
    public Optional<Kind> kind() {
        return Arrays.stream(Kind.values())
                .filter(kind -> text.startsWith(kind.prefix()))
                .findFirst();
    }

    /** The address or name without what it is of; the whole text when that is not known. */
    public String name() {
        return kind().map(kind -> text.substring(kind.prefix().length())).orElse(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
