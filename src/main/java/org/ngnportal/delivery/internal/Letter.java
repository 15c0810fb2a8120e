package org.ngnportal.delivery.internal;

import java.util.Map;
import org.ngnportal.delivery.NoteMail;
import org.ngnportal.delivery.WelcomeMail;

/** What a delivery's payload holds. */
sealed interface Letter {

    /** The tenant's properties: hostile text. */
    Map<String, String> settings();

    /** The mail to a new subscriber. */
    record Welcome(WelcomeMail mail) implements Letter {

        @Override
        public Map<String, String> settings() {
            return mail.settings();
        }
    }

    /** Any other. */
    record OfNote(NoteMail mail) implements Letter {

        @Override
        public Map<String, String> settings() {
            return mail.settings();
        }
    }
}
