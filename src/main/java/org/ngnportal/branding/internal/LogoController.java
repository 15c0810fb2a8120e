package org.ngnportal.branding.internal;

import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The brand's logo. It needs no sign-in. */
@RestController
class LogoController {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final ThemeFiles files;

    LogoController(ThemeFiles files) {
        this.files = files;
    }

    /** An SVG opened by itself is a document: it may neither run scripts nor load anything. */
    @GetMapping("/brand/logo.svg")
    ResponseEntity<Resource> logo() {
        return files.resource("logo.svg")
                .map(LogoController::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<Resource> answer(Resource logo) {
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(logo);
    }
}
