package org.ngnportal.accounts;

import java.util.List;
import org.ngnportal.sip.SipAddress;

/** Which subscribers something is to be done with. */
public sealed interface SubscriberSelection {

    /** Those somebody ticked. */
    record Picked(List<SipAddress> addresses) implements SubscriberSelection {

        public Picked {
            addresses = addresses.stream().distinct().toList();
        }
    }

    /** All that match when they are looked for. */
    record Matching(SubscriberFilter filter) implements SubscriberSelection {}
}
