package org.ngnportal.accounts;

import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.DiversionTarget;

/** When a mailbox answers, unless somebody chose that calls go elsewhere then (contract section 3.7). */
public enum MailboxCondition {
    /** No telephone is registered. */
    OFFLINE,
    BUSY,
    NO_ANSWER;

    @Nullable
    DiversionTarget targetIn(CallDiversions diversions) {
        return switch (this) {
            case OFFLINE -> diversions.FNOL();
            case BUSY -> diversions.FBUS();
            case NO_ANSWER -> diversions.FNOA();
        };
    }
}
