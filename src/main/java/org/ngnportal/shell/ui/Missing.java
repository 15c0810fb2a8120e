package org.ngnportal.shell.ui;

import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProException.Unavailable;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.Incident;
import org.ngnportal.shell.PlatformBanner;
import org.ngnportal.shell.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why a part of the overview is not there. */
final class Missing {

    private static final Logger log = LoggerFactory.getLogger(Missing.class);

    private Missing() {}

    /** The reason in words; a platform that does not answer raises the banner, too. */
    static String why(RuntimeException failure) {
        if (!(failure instanceof NgnProException refusal)) {
            return Texts.t("shell.overview.failed")
                    + " "
                    + Texts.t("shell.reference", Incident.record("read a part of the overview", failure));
        }
        log.warn("A part of the overview cannot be shown: {}", refusal.getMessage());
        PlatformBanner.report(refusal);
        return refusal instanceof Unavailable ? Texts.t("shell.overview.missing") : FaultTexts.of(refusal);
    }
}
