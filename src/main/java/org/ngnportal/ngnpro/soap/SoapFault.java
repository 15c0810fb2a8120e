package org.ngnportal.ngnpro.soap;

import java.util.stream.Stream;

/**
 * A fault as the server sent it (contract section 5.1).
 *
 * @param code the errorcode, 0 when there is none
 * @param text the server's words: errorstring, else faultstring, else faultcode
 */
public record SoapFault(int code, String text) {

    /** Reads a {@code Fault} element in any form: with or without detail, members qualified or not. */
    public static SoapFault of(Element fault) {
        var exception = fault.child("detail").flatMap(detail -> detail.child("exception"));
        int code = exception
                .flatMap(details -> details.child("errorcode"))
                .map(SoapFault::number)
                .orElse(0);
        var text = Stream.of(
                        exception.flatMap(details -> details.child("errorstring")),
                        fault.child("faultstring"),
                        fault.child("faultcode"))
                .flatMap(candidate -> candidate.stream())
                .map(element -> element.text().strip())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        return new SoapFault(code, text);
    }

    private static int number(Element code) {
        try {
            return Integer.parseInt(code.text().strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
