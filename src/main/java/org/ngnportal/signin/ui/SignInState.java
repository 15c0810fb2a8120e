package org.ngnportal.signin.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.signin.SignInFilter;
import org.ngnportal.tenancy.UserKey;

/**
 * What the list shows, as it stands in the address of the page.
 *
 * @param kind null is any
 */
record SignInState(String text, UserKey.@Nullable Kind kind, Since since, boolean failedOnly) {

    static final SignInState ALL = new SignInState("", null, Since.ANY, false);

    private static final String TEXT = "q";
    private static final String KIND = "kind";
    private static final String SINCE = "period";
    private static final String FAILED = "failed";

    /** How far back the list goes. */
    enum Since {
        ANY(Duration.ZERO),
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7)),
        MONTH(Duration.ofDays(30));

        private final Duration back;

        Since(Duration back) {
            this.back = back;
        }

        private @Nullable Instant beginning() {
            return this == ANY ? null : Instant.now().minus(back);
        }
    }

    /** Reads an address; what makes no sense is left out. */
    static SignInState of(QueryParameters parameters) {
        return new SignInState(
                parameters.getSingleParameter(TEXT).orElse("").strip(),
                parameters
                        .getSingleParameter(KIND)
                        .flatMap(key -> known(UserKey.Kind.values(), key))
                        .orElse(null),
                parameters
                        .getSingleParameter(SINCE)
                        .flatMap(key -> known(Since.values(), key))
                        .orElse(Since.ANY),
                parameters.getSingleParameter(FAILED).isPresent());
    }

    private static <E extends Enum<E>> Optional<E> known(E[] values, String key) {
        return Arrays.stream(values).filter(value -> key(value).equals(key)).findFirst();
    }

    /** As addresses and messages write it. */
    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (!text.isEmpty()) {
            parameters.put(TEXT, text);
        }
        if (kind != null) {
            parameters.put(KIND, key(kind));
        }
        if (since != Since.ANY) {
            parameters.put(SINCE, key(since));
        }
        if (failedOnly) {
            parameters.put(FAILED, "yes");
        }
        return QueryParameters.simple(parameters);
    }

    SignInFilter filter() {
        return new SignInFilter(text, kind, since.beginning(), failedOnly);
    }

    SignInState withText(String wanted) {
        return new SignInState(wanted.strip(), kind, since, failedOnly);
    }

    SignInState withKind(UserKey.@Nullable Kind wanted) {
        return new SignInState(text, wanted, since, failedOnly);
    }

    SignInState withSince(Since wanted) {
        return new SignInState(text, kind, wanted, failedOnly);
    }

    SignInState withFailedOnly(boolean wanted) {
        return new SignInState(text, kind, since, wanted);
    }
}
