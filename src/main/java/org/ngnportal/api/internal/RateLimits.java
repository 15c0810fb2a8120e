package org.ngnportal.api.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.ngnportal.signin.Browser;
import org.springframework.stereotype.Component;

/**
 * How much programs may ask, of each node: for one subscriber, and from one address. Who asked nothing for some minutes is
 * forgotten, by when he may ask again anyway.
 */
@Component
class RateLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Limit subscribers;
    private final Limit addresses;

    RateLimits(ApiSettings settings) {
        subscribers = new Limit("subscriber", settings.requestsPerMinute());
        addresses = new Limit("address", settings.requestsPerMinuteAndAddress());
    }

    /** @throws ProblemException if it is one too many */
    void count(Browser browser, HttpServletResponse response) {
        addresses.count(browser.network(), response);
    }

    /** @throws ProblemException if it is one too many */
    void count(Caller caller, HttpServletResponse response) {
        subscribers.count(caller.actor().user().toString(), response);
    }

    /** One limit, told as draft-ietf-httpapi-ratelimit-headers has it. */
    private static final class Limit {

        private final String name;
        private final int capacity;
        private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .maximumSize(100_000)
                .build();

        Limit(String name, int capacity) {
            this.name = name;
            this.capacity = capacity;
        }

        void count(String key, HttpServletResponse response) {
            var probe = buckets.get(key, any -> full()).tryConsumeAndReturnRemaining(1);
            var wait = Duration.ofNanos(
                    probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill());
            response.addHeader("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(name, capacity, WINDOW.toSeconds()));
            response.addHeader(
                    "RateLimit",
                    "\"%s\";r=%d;t=%d"
                            .formatted(
                                    name,
                                    probe.getRemainingTokens(),
                                    wait.plusMillis(999).toSeconds()));
            if (!probe.isConsumed()) {
                throw new ProblemException(
                        Problem.of(ProblemType.TOO_MANY_REQUESTS).withRetryAfter(wait));
            }
        }

        private Bucket full() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, WINDOW))
                    .build();
        }
    }
}
