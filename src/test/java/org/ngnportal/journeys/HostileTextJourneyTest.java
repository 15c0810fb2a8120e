package org.ngnportal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.shell.NavigationItem;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Text that others wrote stays text, on every page that shows it. */
@ExtendWith(Stage.Builder.class)
class HostileTextJourneyTest {

    private static final String IMAGE = "<img src=x onerror=window.xss=1>";
    private static final String SCRIPT = "\"><script>window.xss=1</script>";
    private static final String TURNED = "\u202Eevil\u202C\u200B'\"></span><svg onload=window.xss=1>";
    private static final String LINK = "javascript:window.xss=1//";

    private static final String MARKUP_OF_OTHERS = """
            () => {
                const found = [];
                const walk = root => root.querySelectorAll('*').forEach(element => {
                    const attributes = [...element.attributes];
                    if (element.matches('img[src=x], svg[onload]')
                            || attributes.some(one => one.name.startsWith('on')
                                    || /^\\s*javascript:/i.test(one.value) && /^(href|src|action|formaction)$/.test(one.name))
                            || element.localName === 'script' && element.textContent.includes('window.xss')) {
                        found.push(element.outerHTML);
                    }
                    if (element.shadowRoot) walk(element.shadowRoot);
                });
                walk(document);
                if (window.xss) found.push('it ran');
                return found;
            }
            """;

    @Test
    void textOfOthersIsNeverMarkup(Stage stage) {
        Portal portal = stage.portal();
        SipAddress victim = hostilePlatform(portal);
        Visitor visitor = stage.visitor(portal);
        List<String> dialogs = new ArrayList<>();
        visitor.page().onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        visitor.page().context().setExtraHTTPHeaders(Map.of("User-Agent", IMAGE + LINK));
        visitor.open("login").trySignIn(IMAGE + "@" + SCRIPT, "wrong");
        visitor.sees("Wrong username or password");
        assertThat(markup(visitor.page())).isEmpty();
        visitor.signIn("evil", "evil-demo");
        visitor.open("subscribers/" + victim).sees(visitor.heading(IMAGE));
        visitor.fill("First name", IMAGE + "2").click("Save").sees("Saved.");
        assertThat(markup(visitor.page())).isEmpty();
        failedDelivery(portal);

        for (NavigationItem item :
                portal.parts().getBeansOfType(NavigationItem.class).values()) {
            visitor.open(item.path()).sees(visitor.page().locator("h1").first());
            visitor.page().waitForLoadState();
            assertThat(markup(visitor.page())).as(item.path()).isEmpty();
        }
        for (String path :
                List.of("subscribers?q=<img src=x onerror=window.xss=1>", "subscribers/new", "journal?q=" + IMAGE)) {
            visitor.open(path).sees(visitor.page().locator("h1").first());
            assertThat(markup(visitor.page())).as(path).isEmpty();
        }
        assertThat(dialogs).isEmpty();
    }

    private static List<?> markup(Page page) {
        return (List<?>) page.evaluate(MARKUP_OF_OTHERS);
    }

    /** A reseller whose every name is an attack. */
    private static SipAddress hostilePlatform(Portal portal) {
        NgnPro ngnPro = portal.bean(NgnPro.class);
        var platform = ngnPro.as(ngnPro.authenticateAdministrator("admin", new Secret("sandbox-admin")));
        int evil = platform.customer()
                .addAccount(CustomerAccount.builder()
                        .resellerActive(true)
                        .username("evil")
                        .password("evil-demo")
                        .organization(IMAGE + SCRIPT)
                        .name(SCRIPT, TURNED)
                        .properties(List.of(
                                new CustomerProperty("support_web", null, LINK, null),
                                new CustomerProperty("support_company", null, IMAGE, null),
                                new CustomerProperty("pstn_access", null, "1", null)))
                        .build())
                .id();
        platform.sip().addDomain(SipDomain.of("evil.example", evil, null));
        for (var name : Map.of("victim", SCRIPT, "other", TURNED).entrySet()) {
            platform.sip()
                    .addAccount(SipAccount.builder(new SipId(name.getKey(), "evil.example"))
                            .password("a-clear-secret")
                            .name(IMAGE, name.getValue())
                            .email("victim@example.org")
                            .timezone("Europe/Berlin")
                            .groups(List.of(IMAGE, LINK))
                            .build());
        }
        return new SipAddress("victim", "evil.example");
    }

    /** As if the mail server had said it. */
    private static void failedDelivery(Portal portal) {
        var database = portal.bean(JdbcClient.class);
        database.sql("""
                        UPDATE delivery SET recipient = :recipient, problem_detail = :text WHERE problem IS NOT NULL
                        """)
                .param("recipient", "victim@example.org")
                .param("text", IMAGE + SCRIPT)
                .update();
    }
}
