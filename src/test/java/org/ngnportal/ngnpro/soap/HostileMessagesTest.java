package org.ngnportal.ngnpro.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HostileMessagesTest {

    private static final String HEAD = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>";
    private static final String TAIL = "</e:Body></e:Envelope>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Bad gateway</body></html>",
                "not XML at all",
                "<!DOCTYPE x SYSTEM 'file:///etc/passwd'>" + HEAD + "<a/>" + TAIL,
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + HEAD + "<a>&e;</a>" + TAIL,
                HEAD + "<a>&undeclared;</a>" + TAIL,
                HEAD + TAIL,
                HEAD + "<a>",
                HEAD + "<a href='#nowhere'/>" + TAIL,
                HEAD + "<a href='file:///etc/passwd'/>" + TAIL,
                HEAD + "<a><b href='#1'/></a><b id='1'><b href='#1'/></b>" + TAIL,
                HEAD + "<a><b id='1'/><b id='1'/></a>" + TAIL
            })
    void isRefused(String message) {
        assertThatThrownBy(() -> parse(message)).isInstanceOf(SoapFormatException.class);
    }

    @Test
    void entitiesThatMultiplyAreRefused() {
        var bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>"
                + IntStream.range(0, 20)
                        .mapToObj(i -> "<!ENTITY " + (char) ('b' + i) + " '" + ("&" + (char) ('a' + i) + ";").repeat(10)
                                + "'>")
                        .collect(Collectors.joining())
                + "]>";

        assertThatThrownBy(() -> parse(bomb + HEAD + "<a>&t;</a>" + TAIL)).isInstanceOf(SoapFormatException.class);
    }

    @Test
    void referencesThatMultiplyAreRefusedWithoutUnfoldingThem() {
        var levels = IntStream.range(0, 30)
                .mapToObj(i -> "<l id='i" + i + "'>" + ("<x href='#i" + (i + 1) + "'/>").repeat(10) + "</l>")
                .collect(Collectors.joining());
        var message = HEAD + "<a><x href='#i0'/></a>" + levels + "<l id='i30'>end</l>" + TAIL;

        var start = System.nanoTime();
        var thrown = catchThrowable(() -> parse(message));

        assertThat(thrown).isInstanceOf(SoapFormatException.class).hasMessageContaining("unfolds");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void depthIsBoundedThroughReferencesToo() {
        assertThatThrownBy(() -> parse(HEAD + "<a>".repeat(200) + "</a>".repeat(200) + TAIL))
                .isInstanceOf(SoapFormatException.class);
        var chain = IntStream.range(0, 50_000)
                .mapToObj(i -> "<l id='i" + i + "' href='#i" + (i + 1) + "'/>")
                .collect(Collectors.joining());
        assertThatThrownBy(() -> parse(HEAD + "<a><x href='#i0'/></a>" + chain + "<l id='i50000'>end</l>" + TAIL))
                .isInstanceOf(SoapFormatException.class);
    }

    @Test
    void valuesOfTheWrongKindAreRefused() {
        assertThatThrownBy(() ->
                        SoapDecoder.read(parse(HEAD + "<a>five</a>" + TAIL).payload(), Integer.class, true))
                .isInstanceOf(SoapFormatException.class)
                .hasMessageNotContaining("five");
        assertThatThrownBy(() -> SoapDecoder.read(
                        parse(HEAD + "<a>1e999999999</a>" + TAIL).payload(), Integer.class, true))
                .isInstanceOf(SoapFormatException.class);
    }

    private static MessageTree parse(String message) {
        var tree = MessageTree.parse(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
        tree.payload();
        return tree;
    }
}
