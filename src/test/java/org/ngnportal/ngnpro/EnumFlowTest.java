package org.ngnportal.ngnpro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mappings come and go one by one, numbers with the first and the last of them. */
class EnumFlowTest {

    private static final EnumId ID = new EnumId(new E164Number("+31 20 555 0000"), "e164.arpa");
    private static final EnumMapping SIP = EnumMapping.of("sip", "sip:alice@alpha.example");
    private static final EnumMapping MAIL = EnumMapping.of("mailto", "mailto:alice@alpha.example");

    private final Map<EnumId, EnumNumber> numbers = new HashMap<>();
    private boolean someoneElseIsFaster;
    private final EnumPort port = PartialSession.port(EnumPort.class, new Platform());

    @Test
    void theFirstMappingBringsTheNumber() {
        assertThat(port.addMapping(number(SIP))).isTrue();
        assertThat(numbers.get(ID).mappings()).containsExactly(SIP);
    }

    @Test
    void furtherMappingsAreAddedOnce() {
        port.addMapping(number(SIP));
        assertThat(port.addMapping(number(MAIL))).isTrue();
        assertThat(port.addMapping(number(EnumMapping.of("sip", MAIL.mapto())))).isFalse();
        assertThat(numbers.get(ID).mappings()).containsExactly(SIP, MAIL);
    }

    @Test
    void aNumberAddedMeanwhileGetsTheMappingToo() {
        someoneElseIsFaster = true;
        assertThat(port.addMapping(number(SIP))).isTrue();
        assertThat(numbers.get(ID).mappings()).containsExactly(MAIL, SIP);
    }

    @Test
    void theLastMappingTakesTheNumberAlong() {
        port.addMapping(number(SIP));
        port.addMapping(number(MAIL));
        assertThat(port.removeMapping(ID, "sip:nobody@alpha.example")).isFalse();
        assertThat(port.removeMapping(ID, SIP.mapto())).isTrue();
        assertThat(numbers.get(ID).mappings()).containsExactly(MAIL);
        assertThat(port.removeMapping(ID, MAIL.mapto())).isTrue();
        assertThat(numbers).isEmpty();
        assertThat(port.removeMapping(ID, MAIL.mapto())).isFalse();
    }

    private static EnumNumber number(EnumMapping mapping) {
        return EnumNumber.of(ID, 7, "", List.of(mapping));
    }

    /** The operations of the port that are used; called by name. */
    public final class Platform {

        public EnumNumber addNumber(EnumNumber number) {
            if (someoneElseIsFaster) {
                numbers.put(ID, number(MAIL));
            }
            if (numbers.containsKey(number.id())) {
                throw new NgnProException.Fault(FaultCode.ENUM_NUMBER_EXISTS.code(), "exists");
            }
            numbers.put(number.id(), number);
            return number;
        }

        public EnumNumber updateNumber(EnumNumber number) {
            numbers.put(number.id(), number);
            return number;
        }

        public void deleteNumber(EnumId id) {
            getNumber(id);
            numbers.remove(id);
        }

        public EnumNumber getNumber(EnumId id) {
            var number = numbers.get(id);
            if (number == null) {
                throw new NgnProException.Fault(FaultCode.ENUM_NUMBER_NOT_FOUND.code(), "missing");
            }
            return number;
        }
    }
}
