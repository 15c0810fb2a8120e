package org.ngnportal.links;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ngnportal.vault.Secret;

/** Links for tests, in memory; tokens are counted. */
public final class MemoryLinks implements Links {

    private final Map<String, Link> links = new HashMap<>();
    private int issued;

    @Override
    public Secret issue(String purpose, String subject, String payload, Duration lifetime) {
        var token = purpose + "-" + ++issued;
        var now = Instant.now();
        links.put(token, new Link(purpose, subject, payload, now, now.plus(lifetime)));
        return new Secret(token);
    }

    @Override
    public Optional<Link> peek(String purpose, Secret token) {
        return Optional.ofNullable(links.get(token.reveal()))
                .filter(link -> link.purpose().equals(purpose));
    }

    @Override
    public Optional<Link> redeem(String purpose, Secret token) {
        var found = peek(purpose, token);
        links.remove(token.reveal());
        return found;
    }

    @Override
    public int open(String purpose, String subject) {
        return (int) links.values().stream()
                .filter(link -> link.purpose().equals(purpose) && link.subject().equals(subject))
                .count();
    }

    @Override
    public void revoke(String purpose, String subject) {
        links.values()
                .removeIf(
                        link -> link.purpose().equals(purpose) && link.subject().equals(subject));
    }
}
