package org.ngnportal.templates.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.BrandTemplates;
import org.ngnportal.branding.Brands;
import org.ngnportal.branding.MailTemplate;
import org.ngnportal.branding.MailTemplates;
import org.ngnportal.templates.MailEvent;
import org.ngnportal.templates.internal.TemplateStore.Key;
import org.ngnportal.templates.internal.TemplateStore.Newest;
import org.ngnportal.tenancy.CustomerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds the template of a mail. Whatever is wrong with an own one, the brand's brings the mail on its way. */
@Component
class TenantTemplates implements MailTemplates {

    private static final Logger log = LoggerFactory.getLogger(TenantTemplates.class);
    private static final String FALLBACK_LANGUAGE = "en";
    private static final int COMPILED = 500;

    private final TemplateStore store;
    private final Brands brands;
    private final BrandTemplates brandTemplates;
    private final Cache<Compiled, Optional<OwnTemplate>> compiled =
            Caffeine.newBuilder().maximumSize(COMPILED).build();

    /** A version as it was made at some time: numbers are given anew where a database was put back. */
    private record Compiled(Key key, int version, Instant madeAt) {}

    TenantTemplates(TemplateStore store, Brands brands, BrandTemplates brandTemplates) {
        this.store = store;
        this.brands = brands;
        this.brandTemplates = brandTemplates;
    }

    @Override
    public MailTemplate of(CustomerId tenant, CustomerId reseller, String name, Locale language) {
        var brand = brands.mail(name, language);
        var event = MailEvent.named(name);
        if (event.isEmpty()) {
            return brand;
        }
        return inForce(chain(tenant, reseller), event.get(), language.getLanguage())
                .flatMap(newest -> template(event.get(), newest))
                .<MailTemplate>map(own -> new WithBrandBehind(name, own, brand))
                .orElse(brand);
    }

    /** The template of the first of some tenants that has one; empty if it is the brand's. */
    Optional<Newest> inForce(List<CustomerId> chain, MailEvent event, String language) {
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        var newest = store.newest(chain, event.name()).stream()
                .filter(Newest::isInForce)
                .collect(Collectors.toMap(Newest::key, Function.identity()));
        return inForce(newest, chain, event, language);
    }

    /** Those of the language first; where the brand has no words in it, English ones, which it would use as well. */
    Optional<Newest> inForce(Map<Key, Newest> newest, List<CustomerId> chain, MailEvent event, String language) {
        var languages = brandTemplates.speaks(event.name(), Locale.forLanguageTag(language))
                ? List.of(language)
                : List.of(language, FALLBACK_LANGUAGE);
        return languages.stream()
                .flatMap(one -> chain.stream().map(tenant -> newest.get(new Key(tenant, event.name(), one))))
                .filter(found -> found != null)
                .findFirst();
    }

    /** Whose templates count for a tenant, his own first. */
    static List<CustomerId> chain(CustomerId tenant, CustomerId reseller) {
        return new ArrayList<>(new LinkedHashSet<>(List.of(tenant, reseller, CustomerId.PLATFORM)));
    }

    private Optional<OwnTemplate> template(MailEvent event, Newest newest) {
        return compiled.get(
                new Compiled(
                        newest.key(),
                        newest.version().number(),
                        newest.version().at()),
                key -> compile(event, key));
    }

    private Optional<OwnTemplate> compile(MailEvent event, Compiled wanted) {
        try {
            return store.text(wanted.key(), wanted.version())
                    .map(text -> new OwnTemplate(
                            event, Locale.forLanguageTag(wanted.key().language()), text));
        } catch (RuntimeException e) {
            log.error(
                    "The template of {} cannot be read: {}",
                    wanted,
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    /** An own template; should it fail, the mail is written with the brand's. */
    private record WithBrandBehind(String name, MailTemplate own, MailTemplate brand) implements MailTemplate {

        @Override
        public RenderedMail render(Map<String, @Nullable Object> facts) {
            try {
                return own.render(facts);
            } catch (RuntimeException e) {
                // its message may quote the mail
                log.error("An own template of {} failed: {}", name, e.getClass().getName());
                return brand.render(facts);
            }
        }
    }
}
