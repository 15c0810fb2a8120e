package org.ngnportal.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberingTest {

    @Test
    void numbersFollowEachOtherAndKeepTheirLength() {
        var numbering = new Numbering("31205550098", 4, 1);

        assertThat(IntStream.rangeClosed(1, 4).mapToObj(numbering::number))
                .containsExactly("31205550098", "31205550099", "31205550100", "31205550101");
        assertThat(numbering.last()).isEqualTo("31205550101");
    }

    @Test
    void leadingZerosStay() {
        assertThat(new Numbering("0098", 3, 1).last()).isEqualTo("0100");
        assertThat(new Numbering("0098", 1, 1).last()).isEqualTo("0098");
    }

    @Test
    void stepsAreKept() {
        var numbering = new Numbering("1000", 5, 10);

        assertThat(numbering.last()).isEqualTo("1040");
        assertThat(numbering.place("1020")).contains(3);
        assertThat(numbering.place("1025")).isEmpty();
        assertThat(numbering.place("1050")).isEmpty();
        assertThat(numbering.place("0990")).isEmpty();
        assertThat(numbering.place("01020")).isEmpty();
        assertThat(numbering.place("102x")).isEmpty();
    }

    @Test
    void rowEndsWithThePrefix() {
        assertThat(new Numbering("31205559990", 10, 1).staysWithin("3120555")).isTrue();
        assertThat(new Numbering("31205559990", 11, 1).staysWithin("3120555")).isFalse();
        assertThat(new Numbering("31205559990", 11, 1).roomIn("3120555")).isEqualTo(10);
        assertThat(new Numbering("31205559990", 11, 3).roomIn("3120555")).isEqualTo(4);
        assertThat(new Numbering("9999", 2, 1).staysWithin("")).isFalse();
        assertThat(new Numbering("31305559990", 1, 1).roomIn("3120555")).isZero();
    }

    @Test
    void longestNumbersAreCountedToTheEnd() {
        assertThat(new Numbering("999999999999000", 1000, 1).last()).isEqualTo("999999999999999");
        assertThat(new Numbering("999999999999000", 1001, 1).staysWithin("9")).isFalse();
    }

    @Test
    void beginningsCoverAllNumbersInFewPieces() {
        assertThat(new Numbering("31205550100", 1, 1).beginnings()).containsExactly("31205550100");
        assertThat(new Numbering("0095", 10, 1).beginnings())
                .containsExactly("0095", "0096", "0097", "0098", "0099", "0100", "0101", "0102", "0103", "0104");
        assertThat(new Numbering("31205550900", 1200, 1).beginnings())
                .containsExactly("31205550", "31205551", "31205552");
        for (var numbering : new Numbering[] {
            new Numbering("4999", 12, 7), new Numbering("123456", 90_000, 1), new Numbering("100000", 100, 999)
        }) {
            var beginnings = numbering.beginnings();
            assertThat(beginnings).hasSizeLessThanOrEqualTo(11);
            assertThat(IntStream.rangeClosed(1, numbering.count()).mapToObj(numbering::number))
                    .allMatch(number -> beginnings.stream().anyMatch(number::startsWith));
        }
    }

    @Test
    void typedNumbersLoseSeparatorsAndKeepMistakes() {
        assertThat(Numbering.typed("+31 (20) 555-01.00")).isEqualTo("31205550100");
        assertThat(new Numbering(Numbering.typed("31 20x"), 1, 1).isNumber()).isFalse();
        assertThat(new Numbering("", 1, 1).isNumber()).isFalse();
        assertThat(new Numbering("1234567890123456", 1, 1).isNumber()).isFalse();
    }
}
