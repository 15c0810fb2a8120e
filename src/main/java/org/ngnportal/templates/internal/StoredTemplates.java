package org.ngnportal.templates.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.BrandTemplates;
import org.ngnportal.branding.Brands;
import org.ngnportal.branding.TemplateText;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.SampleMails;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.templates.MailEvent;
import org.ngnportal.templates.OpenedTemplate;
import org.ngnportal.templates.TemplateCheck;
import org.ngnportal.templates.TemplateEntry;
import org.ngnportal.templates.TemplateEntry.Source;
import org.ngnportal.templates.TemplateRefusedException;
import org.ngnportal.templates.TemplateRefusedException.Reason;
import org.ngnportal.templates.Templates;
import org.ngnportal.templates.internal.TemplateStore.Key;
import org.ngnportal.templates.internal.TemplateStore.Newest;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.UserKey;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Templates in the portal's database. */
@Service
class StoredTemplates implements Templates {

    private static final int TESTS_AN_HOUR = 20;
    private static final int MOST_TESTERS = 10_000;

    private final TemplateStore store;
    private final TenantTemplates inForce;
    private final Brands brands;
    private final BrandTemplates brandTemplates;
    private final SampleMails sampleMails;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Cache<UserKey, Bucket> tests = Caffeine.newBuilder()
            .maximumSize(MOST_TESTERS)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    StoredTemplates(
            TemplateStore store,
            TenantTemplates inForce,
            Brands brands,
            BrandTemplates brandTemplates,
            SampleMails sampleMails,
            Journal journal,
            TransactionOperations transaction) {
        this.store = store;
        this.inForce = inForce;
        this.brands = brands;
        this.brandTemplates = brandTemplates;
        this.sampleMails = sampleMails;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public List<TemplateEntry> overview(Actor actor) {
        Rights.require(actor, Area.TEMPLATES, Action.SEE);
        var chain = TenantTemplates.chain(actor.tenant(), actor.reseller());
        var newest = store.newest(chain).stream()
                .filter(Newest::isInForce)
                .collect(Collectors.toMap(Newest::key, Function.identity()));
        var entries = new ArrayList<TemplateEntry>();
        for (var event : MailEvent.all()) {
            for (var language : MailEvent.LANGUAGES) {
                entries.add(inForce.inForce(newest, chain, event, language)
                        .map(found -> entry(actor, event, language, found))
                        .orElseGet(() -> new TemplateEntry(event.name(), language, Source.BRAND, null, "")));
            }
        }
        return entries;
    }

    @Override
    public OpenedTemplate open(Actor actor, String event, String language) {
        Rights.require(actor, Area.TEMPLATES, Action.SEE);
        var known = known(event, language);
        var own = own(actor, event, language);
        var versions = store.versions(own);
        var above = inForce.inForce(above(actor), known, language);
        var brand = Standards.text(brandTemplates, known, language);
        var fallback = above.flatMap(
                        found -> store.text(found.key(), found.version().number()))
                .orElse(brand);
        var kept = versions.isEmpty() || versions.getFirst().reset()
                ? Optional.<TemplateText>empty()
                : store.text(own, versions.getFirst().number());
        var source = kept.isPresent()
                ? Source.OWN
                : above.map(found -> source(actor, found.key().tenant())).orElse(Source.BRAND);
        return new OpenedTemplate(
                kept.orElse(fallback),
                fallback,
                source,
                versions.isEmpty() ? 0 : versions.getFirst().number(),
                versions);
    }

    @Override
    public Optional<TemplateText> version(Actor actor, String event, String language, int number) {
        Rights.require(actor, Area.TEMPLATES, Action.SEE);
        known(event, language);
        return store.text(own(actor, event, language), number);
    }

    @Override
    public TemplateCheck check(String event, String language, TemplateText text) {
        return TemplateInspector.check(known(event, language), Locale.forLanguageTag(language), text, brands.current());
    }

    @Override
    public void save(Actor actor, String event, String language, TemplateText text, int base) {
        Rights.require(actor, Area.TEMPLATES, Action.CHANGE);
        if (!check(event, language, text).isFine()) {
            throw new TemplateRefusedException(Reason.FAULTY);
        }
        keep(actor, Actions.TEMPLATE_SAVE, own(actor, event, language), text, base);
    }

    @Override
    public void reset(Actor actor, String event, String language, int base) {
        Rights.require(actor, Area.TEMPLATES, Action.CHANGE);
        known(event, language);
        keep(actor, Actions.TEMPLATE_RESET, own(actor, event, language), null, base);
    }

    @Override
    public Optional<String> test(Actor actor, String event, String language, TemplateText text, MailAddress recipient) {
        Rights.require(actor, Area.TEMPLATES, Action.CHANGE);
        var check = check(event, language, text);
        var sample = check.sample();
        if (!check.isFine() || sample == null) {
            throw new TemplateRefusedException(Reason.FAULTY);
        }
        if (!tests.get(actor.user(), key -> allowance()).tryConsume(1)) {
            throw new TemplateRefusedException(Reason.TOO_MANY_TESTS);
        }
        return sampleMails.send(actor.tenant(), actor.reseller(), recipient, sample);
    }

    @Override
    public boolean isOn(Actor actor, String event) {
        Rights.require(actor, Area.TEMPLATES, Action.SEE);
        return store.wants(List.of(actor.tenant()), event);
    }

    @Override
    public void turn(Actor actor, String event, boolean on) {
        Rights.require(actor, Area.TEMPLATES, Action.CHANGE);
        if (MailEvent.named(event).filter(MailEvent::optional).isEmpty()) {
            throw new IllegalArgumentException("its mail is always sent: " + event);
        }
        var deed = Deed.of(on ? Actions.TEMPLATE_SWITCH_ON : Actions.TEMPLATE_SWITCH_OFF, Subject.template(event))
                .ownedBy(actor.tenant(), actor.reseller());
        journal.during(
                actor, deed, () -> transaction.executeWithoutResult(status -> store.want(actor.tenant(), event, on)));
    }

    private void keep(Actor actor, String action, Key key, @Nullable TemplateText text, int base) {
        var versions = store.versions(key);
        int newest = versions.isEmpty() ? 0 : versions.getFirst().number();
        if (newest != base) {
            throw new TemplateRefusedException(Reason.CHANGED_MEANWHILE);
        }
        var deed = Deed.of(
                        action,
                        Subject.template(key.event() + " (" + key.language() + ")"),
                        FieldChange.of("version", base == 0 ? "" : base, base + 1))
                .ownedBy(actor.tenant(), actor.reseller());
        journal.during(actor, deed, () -> {
            try {
                transaction.executeWithoutResult(status ->
                        store.insert(key, base + 1, text, actor.responsible().displayName()));
            } catch (DuplicateKeyException faster) {
                throw new TemplateRefusedException(Reason.CHANGED_MEANWHILE);
            }
        });
    }

    /** Whose templates count where one has none of one's own. */
    private static List<CustomerId> above(Actor actor) {
        return TenantTemplates.chain(actor.tenant(), actor.reseller()).stream()
                .filter(tenant -> !tenant.equals(actor.tenant()))
                .toList();
    }

    private static Key own(Actor actor, String event, String language) {
        return new Key(actor.tenant(), event, language);
    }

    private static MailEvent known(String event, String language) {
        if (!MailEvent.LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("no language of mails: " + language);
        }
        return MailEvent.named(event).orElseThrow(() -> new IllegalArgumentException("no event: " + event));
    }

    private static TemplateEntry entry(Actor actor, MailEvent event, String language, Newest found) {
        var source = source(actor, found.key().tenant());
        // who works for those above is not told
        var by = source == Source.OWN ? found.version().by() : "";
        return new TemplateEntry(event.name(), language, source, found.version().at(), by);
    }

    private static Source source(Actor actor, CustomerId tenant) {
        if (tenant.equals(actor.tenant())) {
            return Source.OWN;
        }
        return tenant.isPlatform() ? Source.PORTAL : Source.RESELLER;
    }

    private static Bucket allowance() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(TESTS_AN_HOUR).refillGreedy(TESTS_AN_HOUR, Duration.ofHours(1)))
                .build();
    }
}
