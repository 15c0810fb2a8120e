package org.ngnportal.onboarding.internal;

import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;

/**
 * One thing that is created on the platform. All methods may throw {@link org.ngnportal.ngnpro.NgnProException}, and can
 * be repeated.
 */
interface Step {

    /** Looks whether it exists already. */
    Finding look(Context context);

    /** Creates it; the outcome is {@link Finding.Nothing} when the platform's answer does not tell. */
    Finding create(Context context);

    /** Deletes it; that it does not exist any more is no error. */
    void remove(Context context);

    /**
     * @param actor whoever ordered, or decided last
     * @param session speaks for the actor
     * @param onboarding as it is stored
     * @param plan what is wanted
     */
    record Context(Actor actor, NgnProSession session, Onboarding onboarding, Plan plan) {

        Context with(Onboarding later) {
            return new Context(actor, session, later, plan);
        }
    }

    /** What is on the platform. */
    sealed interface Finding {

        /** It exists and is this onboarding's. */
        record Ours(@Nullable SipAddress address) implements Finding {}

        /** Something of that name exists and is not this onboarding's. */
        record Foreign() implements Finding {}

        /** There is none. */
        record Nothing() implements Finding {}
    }
}
