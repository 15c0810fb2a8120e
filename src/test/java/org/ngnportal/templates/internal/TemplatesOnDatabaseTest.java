package org.ngnportal.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.AccountBlocked;
import org.ngnportal.accounts.Identity;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.accounts.Telephony;
import org.ngnportal.branding.MailTemplates;
import org.ngnportal.branding.TemplateText;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.Note;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.templates.OpenedTemplate;
import org.ngnportal.templates.TemplateEntry;
import org.ngnportal.templates.TemplateEntry.Source;
import org.ngnportal.templates.TemplateRefusedException;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Role;

/** Whose template counts, who may change it, and what is refused. */
class TemplatesOnDatabaseTest extends TemplatesBed {

    private static final String RESET = "password-reset";

    private static TemplateText text(String words) {
        return new TemplateText(words, "<p>" + words + " {{link}}</p>", words + " {{link}}");
    }

    private void save(Actor actor, String language, String words) {
        templates.save(
                actor, RESET, language, text(words), open(actor, language).base());
    }

    private OpenedTemplate open(Actor actor, String language) {
        return templates.open(actor, RESET, language);
    }

    private String subject(Actor actor, String language) {
        Map<String, @Nullable Object> facts = new Samples(
                        org.ngnportal.templates.MailEvent.named(RESET).orElseThrow())
                .pleasant(context.getBean(org.ngnportal.branding.Brands.class).current());
        return context.getBean(MailTemplates.class)
                .of(actor.tenant(), actor.reseller(), RESET, Locale.forLanguageTag(language))
                .render(facts)
                .subject();
    }

    @Test
    void tenantThenResellerThenPortalThenBrandCount() {
        var standard = subject(SHOP, "en");
        assertThat(standard).startsWith("A new password for");

        save(ROOT, "en", "portal");
        assertThat(List.of(subject(SHOP, "en"), subject(ALPHA, "en"), subject(BETA, "en")))
                .containsOnly("portal");
        save(ALPHA, "en", "reseller");
        save(SHOP, "en", "tenant");

        assertThat(subject(SHOP, "en")).isEqualTo("tenant");
        assertThat(subject(ALPHA, "en")).isEqualTo("reseller");
        assertThat(subject(BETA, "en")).isEqualTo("portal");
        assertThat(sources(SHOP)).containsEntry("en", Source.OWN).containsEntry("de", Source.BRAND);
        assertThat(sources(BETA)).containsEntry("en", Source.PORTAL);
        assertThat(open(SHOP, "en").fallback().subject()).isEqualTo("reseller");

        templates.reset(SHOP, RESET, "en", 1);
        assertThat(subject(SHOP, "en")).isEqualTo("reseller");
        assertThat(open(SHOP, "en").source()).isEqualTo(Source.RESELLER);
    }

    private Map<String, Source> sources(Actor actor) {
        var sources = new HashMap<String, Source>();
        templates.overview(actor).stream()
                .filter(entry -> entry.event().equals(RESET))
                .forEach(entry -> sources.put(entry.language(), entry.source()));
        return sources;
    }

    @Test
    void languageOfTheReaderGoesBeforeOwnWords() {
        save(ALPHA, "en", "reseller");

        assertThat(subject(ALPHA, "de")).startsWith("Neues Passwort");
        assertThat(subject(ALPHA, "ja")).isEqualTo("reseller");
    }

    @Test
    void versionsAreKeptAndTakenUpAgain() {
        save(ALPHA, "en", "one");
        save(ALPHA, "en", "two");
        var versions = open(ALPHA, "en").versions();
        assertThat(versions)
                .extracting(version -> version.number() + version.by())
                .containsExactly("2Name 10", "1Name 10");

        var old = templates.version(ALPHA, RESET, "en", 1).orElseThrow();
        templates.save(ALPHA, RESET, "en", old, 2);

        assertThat(subject(ALPHA, "en")).isEqualTo("one");
        assertThat(templates.version(BETA, RESET, "en", 1)).isEmpty();
        assertThat(open(BETA, "en").versions()).isEmpty();
        assertThat(JOURNAL.deeds()).anyMatch(deed -> deed.startsWith("template.save password-reset (en)"));
    }

    @Test
    void whoIsSlowerIsToldAndOverwritesNothing() {
        save(ALPHA, "en", "one");

        assertThatThrownBy(() -> templates.save(ALPHA, RESET, "en", text("late"), 0))
                .isInstanceOf(TemplateRefusedException.class)
                .hasMessage("CHANGED_MEANWHILE");
        assertThat(subject(ALPHA, "en")).isEqualTo("one");
    }

    @Test
    void faultyTextIsNotKept() {
        assertThatThrownBy(() ->
                        templates.save(ALPHA, RESET, "en", new TemplateText("Hi", "<p>{{{link}}}</p>", "{{link}}"), 0))
                .hasMessage("FAULTY");
        assertThatThrownBy(() -> templates.open(ALPHA, "no-event", "en")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> templates.open(ALPHA, RESET, "../en")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void supportLooksAndChangesNothing() {
        var support = new Actor.Operator("1", "s@alpha.example", "S", Grants.of(Role.SUPPORT), ALPHA);
        assertThat(templates.overview(support))
                .extracting(TemplateEntry::source)
                .containsOnly(Source.BRAND);
        assertThatThrownBy(() -> save(support, "en", "x")).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> senders.makeKey(support, "portal")).isInstanceOf(DeniedException.class);
    }

    @Test
    void testMailsAreLimited() {
        var recipient = new MailAddress("me@alpha.example");
        assertThat(templates.test(SHOP, RESET, "en", text("Hello"), recipient)).isEmpty();
        assertThat(SAMPLES).containsExactly("me@alpha.example: Hello");

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 30; i++) {
                        templates.test(SHOP, RESET, "en", text("Hello"), recipient);
                    }
                })
                .hasMessage("TOO_MANY_TESTS");
    }

    @Test
    void blockedSubscribersAreToldWhereTheirTenantWantsIt() {
        var blocked = new AccountBlocked(subscriber("zoe@mail.example"), SHOP.id(), ALPHA.id());
        context.publishEvent(blocked);
        assertThat(MAILS.sent).isEmpty();

        templates.turn(ALPHA, Note.ACCOUNT_BLOCKED.template(), true);
        assertThat(templates.isOn(ALPHA, Note.ACCOUNT_BLOCKED.template())).isTrue();
        context.publishEvent(blocked);
        context.publishEvent(new AccountBlocked(subscriber("no address"), SHOP.id(), ALPHA.id()));

        assertThat(MAILS.sent).singleElement().satisfies(mail -> {
            assertThat(mail.note()).isEqualTo(Note.ACCOUNT_BLOCKED);
            assertThat(mail.recipient().value()).isEqualTo("zoe@mail.example");
            assertThat(mail.facts()).containsEntry("account", "zoe@alpha.example");
        });
        assertThatThrownBy(() -> templates.turn(ALPHA, "welcome", true)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Subscriber subscriber(String email) {
        return new Subscriber(
                new SipAddress("zoe", "alpha.example"),
                new Identity("Zoe", "Z", email, "de", ""),
                new Telephony("", 0, 0, false),
                java.util.Set.of(),
                List.of(),
                null,
                0,
                SHOP.id(),
                null,
                null,
                "");
    }
}
