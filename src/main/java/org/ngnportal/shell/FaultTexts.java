package org.ngnportal.shell;

import java.util.Locale;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProException.Fault;
import org.ngnportal.ngnpro.NgnProException.Unavailable;

/** What a failed call means, and what to do next. */
public final class FaultTexts {

    private FaultTexts() {}

    /** One or two sentences; a fault's code follows in parentheses, and of an unknown fault the server's words. */
    public static String of(NgnProException failure) {
        return switch (failure) {
            case Fault fault -> of(fault);
            case Unavailable unavailable ->
                Texts.t(unavailable.neverSent() ? "shell.fault.unreachable" : "shell.fault.uncertain");
        };
    }

    private static String of(Fault fault) {
        String code = Integer.toString(fault.code());
        return FaultCode.of(fault.code())
                .map(known -> Texts.t(key(known)) + " (" + code + ")")
                .orElseGet(() -> Texts.t("shell.fault.unknown", fault.text(), code));
    }

    static String key(FaultCode code) {
        return "shell.fault." + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
