package org.ngnportal.signin.internal;

import jakarta.servlet.http.HttpSession;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where pages ask how long their session lasts, and tell that somebody does something. */
@RestController
class SessionController {

    static final String PATH = "/session";

    private final SessionWatch watch;

    SessionController(SessionWatch watch) {
        this.watch = watch;
    }

    @GetMapping(PATH)
    ResponseEntity<SessionTime> left(HttpSession session) {
        return time(session, false);
    }

    @PostMapping(PATH)
    ResponseEntity<SessionTime> active(HttpSession session) {
        return time(session, true);
    }

    private ResponseEntity<SessionTime> time(HttpSession session, boolean active) {
        if (!(session.getAttribute(HeldSession.NAME) instanceof HeldSession held)) {
            return ResponseEntity.status(401).build();
        }
        if (active) {
            watch.touch(held);
        }
        return ResponseEntity.ok(watch.time(session, held));
    }
}
