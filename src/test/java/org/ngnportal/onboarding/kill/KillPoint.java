package org.ngnportal.onboarding.kill;

import java.util.concurrent.atomic.AtomicBoolean;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.sandbox.Sandbox;

/** A moment at which the portal's process is killed. */
enum KillPoint {
    BEFORE_THE_ORDER_IS_STORED(Kind.BEFORE, "Sip.getAccount"),
    ACCOUNT_ASKED_FOR_BUT_NOT_CREATED(Kind.BEFORE, "Sip.addAccount"),
    ACCOUNT_CREATED_AFTER_THE_DEATH(Kind.BEFORE_BUT_DONE, "Sip.addAccount"),
    ACCOUNT_CREATED(Kind.AFTER, "Sip.addAccount"),
    MAILBOX_ASKED_FOR_BUT_NOT_CREATED(Kind.BEFORE, "Voicemail.addAccount"),
    MAILBOX_CREATED(Kind.AFTER, "Voicemail.addAccount"),
    DIVERSIONS_ASKED_FOR_BUT_NOT_SET(Kind.BEFORE, "Sip.setCallDiversions"),
    DIVERSIONS_SET(Kind.AFTER, "Sip.setCallDiversions"),
    MAIL_ANNOUNCED(SmtpTap.Moment.ANNOUNCED),
    MAIL_TAKEN(SmtpTap.Moment.TAKEN);

    private enum Kind {
        /** The request arrives, and is not carried out. */
        BEFORE,
        /** The request arrives, and is carried out when nobody waits for the answer any more. */
        BEFORE_BUT_DONE,
        /** The request was carried out, and is not answered. */
        AFTER,
        /** Something happens at the mail server. */
        MAIL
    }

    private final Kind kind;
    private final String operation;
    private final SmtpTap.Moment moment;

    KillPoint(Kind kind, String operation) {
        this.kind = kind;
        this.operation = operation;
        this.moment = SmtpTap.Moment.ANNOUNCED;
    }

    KillPoint(SmtpTap.Moment moment) {
        this.kind = Kind.MAIL;
        this.operation = "";
        this.moment = moment;
    }

    boolean leavesNothing() {
        return this == BEFORE_THE_ORDER_IS_STORED;
    }

    boolean mayRepeatTheMail() {
        return this == MAIL_TAKEN;
    }

    void arm(Victim victim, Sandbox sandbox, SmtpTap mail) {
        var switches = sandbox.switches();
        switch (kind) {
            case BEFORE ->
                switches.before(operation, once(() -> {
                    victim.kill();
                    switches.failNext(operation, FaultCode.INTERNAL);
                }));
            case BEFORE_BUT_DONE -> switches.before(operation, once(victim::kill));
            case AFTER -> switches.after(operation, once(victim::kill));
            case MAIL -> mail.once(moment, victim::kill);
        }
    }

    private static java.util.function.Consumer<org.ngnportal.sandbox.SandboxCall> once(Runnable action) {
        var done = new AtomicBoolean();
        return call -> {
            if (done.compareAndSet(false, true)) {
                action.run();
            }
        };
    }
}
