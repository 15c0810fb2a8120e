package org.ngnportal.profile.internal;

import org.ngnportal.profile.ProfileRefusedException;
import org.ngnportal.profile.ProfileRefusedException.Reason;
import org.ngnportal.signin.Browser;
import org.ngnportal.signin.Throttle;
import org.ngnportal.signin.TooManyTriesException;
import org.ngnportal.sip.SipAddress;
import org.springframework.stereotype.Component;

/** Nobody's mailbox is filled from here: mails with links are counted as those for forgotten passwords are. */
@Component
class MailLimit {

    private final Throttle throttle;

    MailLimit(Throttle throttle) {
        this.throttle = throttle;
    }

    /** @throws ProfileRefusedException if there were too many lately */
    void count(SipAddress account) {
        try {
            throttle.begin(
                    Throttle.Purpose.FORGOTTEN_PASSWORD,
                    account.toString(),
                    Browser.current().address());
        } catch (TooManyTriesException tooMany) {
            throw new ProfileRefusedException(Reason.TOO_MANY_MAILS);
        }
    }
}
