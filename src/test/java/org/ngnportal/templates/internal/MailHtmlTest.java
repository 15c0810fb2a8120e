package org.ngnportal.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailHtmlTest {

    @Test
    void whatMailsNeedStays() {
        var html = MailHtml.clean("""
                <table role="presentation" width="100%" cellpadding="0" border="0" style="max-width:600px;background-color:#ffffff">
                <tr><td class="pad" align="center" valign="top" bgcolor="#f2f4f7" style="padding:24px;display:block">Hi</td></tr></table>
                <a href="https://x.example/a#b">x</a> <a href="mailto:h@x.example">m</a> <img src="cid:logo" alt="Logo" width="80">
                <img src="https://x.example/l.png" alt="">""");

        assertThat(html)
                .contains("<table role=\"presentation\" width=\"100%\"", "max-width:600px", "background-color:#ffffff")
                .contains("align=\"center\"", "valign=\"top\"", "display:block", "<a href=\"https://x.example/a#b\"")
                .contains("src=\"cid:logo\"", "src=\"https://x.example/l.png\"");
        assertThat(MailHtml.leftOut("<table><tr><td>x</td></tr></table>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" java\nscript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<form action=\"https://evil.example\"><input name=p></form>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<object data=\"x\"></object><embed src=x>",
                "<svg onload=alert(1)></svg>",
                "<style>@import 'https://evil.example'</style>",
                "<p style=\"background:url(https://evil.example/x)\">x</p>",
                "<p style=\"width:expression(alert(1))\">x</p>",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<base href=\"https://evil.example\">",
                "<link rel=stylesheet href=\"https://evil.example\">",
                "<img src=\"http://tracker.example/x\">",
                "<img src=\"//tracker.example/x\">",
                "<video src=\"https://evil.example\" autoplay></video>",
                "<p onclick=\"alert(1)\" onmouseover=alert(1)>x</p>"
            })
    void whatDoesSomethingIsLeftOutAndTold(String html) {
        assertThat(MailHtml.clean(html))
                .doesNotContainIgnoringCase(
                        "<script", "onerror", "javascript:", "data:", "<form", "<input", "<iframe", "<object", "<svg")
                .doesNotContainIgnoringCase(
                        "evil.example",
                        "tracker.example",
                        "expression",
                        "<meta",
                        "<base",
                        "<link",
                        "<video",
                        "onclick");
        assertThat(MailHtml.clean(html)).doesNotContainIgnoringCase("<style", "onmouseover", "@import");
    }

    @Test
    void whatIsLeftOutIsNamedOnce() {
        assertThat(MailHtml.leftOut("<script>1</script><script>2</script><p onclick=x>y</p>"))
                .containsExactly("<script>", "onclick (<p>)");
    }

    @Test
    void headOfTheDocumentIsText() {
        assertThat(MailHtml.document(Locale.GERMAN, "</title><script>alert(1)</script>", "<p>x</p>"))
                .contains("<html lang=\"de\">", "<p>x</p>", "&lt;/title&gt;&lt;script&gt;")
                .doesNotContain("<script");
    }
}
