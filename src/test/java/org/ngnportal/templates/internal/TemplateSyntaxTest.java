package org.ngnportal.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.templates.MailEvent;
import org.ngnportal.templates.TemplateProblem;
import org.ngnportal.templates.TemplateProblem.Part;

class TemplateSyntaxTest {

    private static final MailEvent WELCOME = MailEvent.named(MailEvent.WELCOME).orElseThrow();

    private static List<TemplateProblem> problems(String source) {
        return TemplateSyntax.problems(Part.HTML, source, WELCOME);
    }

    @Test
    void variablesSectionsListsAndLinksOfTheEventAreFine() {
        assertThat(problems("""
                Dear {{ name }}{{^name}}customer{{/name}}, {{! nobody reads this }}
                {{#hasNumbers}}{{#numbers}}<li>{{.}}</li>{{/numbers}}{{/hasNumbers}}
                {{#settingsPage}}{{#url}}<a href="{{url}}">{{text}}</a>{{/url}}{{^url}}{{text}}{{/url}}{{/settingsPage}}
                { a } {single} }}
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "{{{password}}} => unescaped",
                "{{&password}} => unescaped",
                "{{{{password}}}} => unescaped",
                "{{>frame}} => partial",
                "{{<parent}} => partial",
                "{{$block}} => partial",
                "{{=<% %>=}} => delimiters",
                "{{getClass}} => unknown",
                "{{name.class}} => unknown",
                "{{name.length}} => unknown",
                "{{this}} => unknown",
                "{{-index}} => unknown",
                "{{#name}}{{-first}}{{/name}} => unknown",
                "{{'T(java.lang.Runtime)'}} => unknown",
                "{{T(java.lang.Runtime).getRuntime().exec('id')}} => unknown",
                "{{#passwords}}x{{/passwords}} => unknown",
                "{{t.subject}} => unknown",
                "{{url}} => unknown",
                "{{.}} => element-outside",
                "{{..}} => unknown",
                "{{.name}} => unknown",
                "{{}} => empty-tag",
                "{{name => unclosed-tag",
                "{{#name}}x => unclosed",
                "x{{/name}} => not-open",
                "{{#name}}{{#pstn}}{{/name}}{{/pstn}} => other-open",
                "{{pstn}} => flag-shown",
                "{{numbers}} => list-shown",
                "{{settingsPage}} => link-shown"
            })
    void whatReachesForMoreIsRefused(String source, String problem) {
        assertThat(problems(source)).extracting(TemplateProblem::key).contains(problem);
    }

    @Test
    void problemsNameTheirLine() {
        assertThat(problems("one\ntwo {{name}}\n{{nam}}\n\n{{{password}}}"))
                .extracting(TemplateProblem::line, TemplateProblem::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "unknown"),
                        org.assertj.core.groups.Tuple.tuple(5, "unescaped"));
    }

    @Test
    void loopsDoNotMultiply() {
        assertThat(problems("{{#numbers}}{{#numbers}}x{{/numbers}}{{/numbers}}"))
                .extracting(TemplateProblem::key)
                .contains("list-in-list");
        assertThat(problems("{{#numbers}}{{#aliases}}x{{/aliases}}{{/numbers}}"))
                .extracting(TemplateProblem::key)
                .contains("list-in-list");
        assertThat(problems("{{#name}}".repeat(9) + "{{/name}}".repeat(9)))
                .extracting(TemplateProblem::key)
                .contains("too-deep");
    }

    @Test
    void hugeTemplatesEndQuickly() {
        assertThat(problems("{{name}}".repeat(12_000)))
                .extracting(TemplateProblem::key)
                .contains("too-many-tags");
        assertThat(problems("{{x}}".repeat(12_000))).hasSizeLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{{", "{{", "}}", "{{#", "{{/", "{{^}}", "{{!", "{{=", "{{ }}", "{{\n}}"})
    void whateverIsTypedIsRead(String source) {
        assertThat(problems(source)).hasSizeLessThanOrEqualTo(2);
    }
}
