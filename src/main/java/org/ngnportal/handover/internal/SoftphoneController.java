package org.ngnportal.handover.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.ngnportal.links.VisitLimit;
import org.ngnportal.provisioning.Provisioning;
import org.ngnportal.signin.Browser;
import org.ngnportal.vault.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands a softphone its settings, once. Apps cannot send what stands behind a {@code #}, so the token is in the path; when
 * a log shows it, it has been used up.
 */
@RestController
class SoftphoneController {

    private static final Logger log = LoggerFactory.getLogger(SoftphoneController.class);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Provisioning provisioning;
    private final VisitLimit limit;

    @Autowired
    SoftphoneController(Provisioning provisioning) {
        this(provisioning, new VisitLimit(30, Duration.ofMinutes(1), Clock.systemUTC()));
    }

    SoftphoneController(Provisioning provisioning, VisitLimit limit) {
        this.provisioning = provisioning;
        this.limit = limit;
    }

    /** Whoever only asks for the head, as those do who look at links, uses nothing up. */
    @GetMapping("/softphone/{token}")
    ResponseEntity<byte[]> settings(@PathVariable String token, HttpServletRequest request) {
        boolean wanted = HttpMethod.GET.matches(request.getMethod())
                && TOKEN.matcher(token).matches()
                && limit.allows(Browser.of(request).network());
        return wanted
                ? provisioning
                        .fetch(new Secret(token))
                        .map(SoftphoneController::answer)
                        .orElseGet(SoftphoneController::nothing)
                : nothing();
    }

    private static ResponseEntity<byte[]> answer(Secret settings) {
        log.info("A softphone has fetched its settings");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(settings.reveal().getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> nothing() {
        return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }
}
