package org.ngnportal.sandbox.demo;

import java.util.List;
import java.util.Map;
import org.ngnportal.ngnpro.E164Number;
import org.ngnportal.ngnpro.EnumId;
import org.ngnportal.ngnpro.EnumMapping;
import org.ngnportal.ngnpro.EnumNumber;
import org.ngnportal.ngnpro.EnumPort;
import org.ngnportal.ngnpro.EnumRange;
import org.ngnportal.ngnpro.EnumRangeId;

/** Telephone numbers of the demo platform: a range of a reseller each for Amsterdam and London. */
final class DemoNumbers {

    private static final String TLD = "e164.arpa";

    private final EnumPort port;

    DemoNumbers(EnumPort port) {
        this.port = port;
    }

    /** For these two resellers. */
    void add(int alpha, int beta) {
        addRange("3120555", 11, 1000, "Amsterdam", alpha);
        add("31205550100", alpha, "Reception", mapping("sip", "sip:alice@alpha.example"));
        add(
                "31205550101",
                alpha,
                "Sales",
                mapping("sip", "sip:bob.keller@alpha.example"),
                mapping("mailto", "mailto:sales@alpha.example"));
        add("31205550199", alpha, "Fax", mapping("fax:tel", "tel:+31205550198"));
        addRange("442079461", 12, 500, "London", beta);
        add("442079461102", beta, "Desk", mapping("sip", "sip:ben.carter@beta.example"));
        add("442079461101", beta, "Web site", mapping("web:https", "https://www.beta.example/"));
    }

    private void addRange(String prefix, int digits, int size, String info, int reseller) {
        port.addRange(new EnumRange(
                new EnumRangeId(prefix, TLD),
                null,
                digits,
                digits,
                size,
                List.of(),
                null,
                null,
                reseller,
                reseller,
                null,
                info,
                Map.of()));
    }

    private void add(String number, int owner, String info, EnumMapping... mappings) {
        port.addNumber(new EnumNumber(
                new EnumId(new E164Number(number), TLD), owner, info, List.of(mappings), null, null, null, Map.of()));
    }

    private static EnumMapping mapping(String type, String mapto) {
        return new EnumMapping(null, type, mapto, null, null);
    }
}
