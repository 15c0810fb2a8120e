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
        return in(Texts.language(), failure);
    }

    /** The same in a given language. */
    public static String in(Locale language, NgnProException failure) {
        return switch (failure) {
            case Fault fault -> fault(language, fault);
            case Unavailable unavailable ->
                Texts.in(language, unavailable.neverSent() ? "shell.fault.unreachable" : "shell.fault.uncertain");
        };
    }

    private static String fault(Locale language, Fault fault) {
        String code = Integer.toString(fault.code());
        return FaultCode.of(fault.code())
                .map(known -> Texts.in(language, key(known)) + " (" + code + ")")
                .orElseGet(() -> Texts.in(language, "shell.fault.unknown", fault.text(), code));
    }

    static String key(FaultCode code) {
        return "shell.fault." + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
