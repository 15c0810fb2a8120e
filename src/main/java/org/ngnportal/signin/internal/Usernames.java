package org.ngnportal.signin.internal;

import java.util.List;
import java.util.Optional;
import org.ngnportal.signin.Claim;
import org.ngnportal.signin.IdentityCheck;
import org.ngnportal.tenancy.CustomerId;
import org.springframework.stereotype.Component;

/** Knows whose the names are that people type, and hides those that are nobody's. */
@Component
class Usernames {

    static final int LONGEST = 330;

    private static final int SHOWN = 2;

    private final List<IdentityCheck> checks;
    private final KnownUsers known;

    Usernames(List<IdentityCheck> checks, KnownUsers known) {
        this.checks = checks;
        this.known = known;
    }

    /** Whose a name is; a name that several have is nobody's but the platform's. Empty when nobody is known to have it. */
    Optional<Claim> claim(String typed) {
        String username = Fit.text(typed, LONGEST);
        var claims = known.named(username);
        if (claims.isEmpty()) {
            claims = checks.stream()
                    .flatMap(check -> check.claim(username).stream())
                    .toList();
        }
        if (claims.size() > 1) {
            return Optional.of(new Claim(claims.getFirst().user(), CustomerId.PLATFORM, CustomerId.PLATFORM));
        }
        return claims.stream().findFirst();
    }

    /** Whose something that is counted is. */
    Optional<Claim> claim(ThrottleKey key) {
        if (key.user().isEmpty()) {
            return Optional.empty();
        }
        return key.isOfUserKey() ? known.of(key.user()) : claim(key.user());
    }

    /** What is counted as it may be kept; of what may be a password typed into the wrong field, only the beginning. */
    String shown(ThrottleKey key, Optional<Claim> claim) {
        String user = key.user();
        if (key.isOfUserKey()) {
            return Fit.text(claim.flatMap(known::usernameOf).orElse(user), LONGEST);
        }
        return user.isEmpty() || claim.isPresent() ? Fit.text(user, LONGEST) : hidden(user);
    }

    static String hidden(String username) {
        int shown = username.codePointCount(0, username.length()) > SHOWN * 2 ? SHOWN : 1;
        int end = username.offsetByCodePoints(0, Math.min(shown, username.codePointCount(0, username.length())));
        return Fit.text(username.substring(0, end), LONGEST) + "…";
    }
}
