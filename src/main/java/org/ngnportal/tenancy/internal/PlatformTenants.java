package org.ngnportal.tenancy.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.TenantSettings;
import org.ngnportal.tenancy.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Settings as the properties on the platform say, read as the actor and remembered for him alone. */
@Component
@EnableConfigurationProperties(PolicySettings.class)
class PlatformTenants implements Tenants {

    private static final Logger log = LoggerFactory.getLogger(PlatformTenants.class);
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final String CLEAR_TEXT_PASSWORDS = "store_clear_text_passwords";

    private final NgnPro ngnPro;
    private final boolean clearTextByDefault;
    private final PolicySettings policy;
    private final Cache<Actor, TenantSettings> cache;

    @Autowired
    PlatformTenants(NgnPro ngnPro, NgnProSettings settings, PolicySettings policy) {
        this(ngnPro, settings, policy, Ticker.systemTicker());
    }

    PlatformTenants(NgnPro ngnPro, NgnProSettings settings, PolicySettings policy, Ticker clock) {
        this.ngnPro = ngnPro;
        this.policy = policy;
        clearTextByDefault = settings.storeClearTextPasswords();
        cache = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumSize(10_000)
                .ticker(clock)
                .build();
    }

    @Override
    public TenantSettings settings(Actor actor) {
        return cache.get(actor.self(), this::read);
    }

    private TenantSettings read(Actor actor) {
        return switch (actor) {
            case Actor.Administrator administrator ->
                new TenantSettings(Delegation.OF_ADMINISTRATORS, clearTextByDefault, Map.of());
            case Actor.Customer customer -> read(customer);
            case Actor.Operator operator -> read(operator.employer());
            case Actor.Impersonation impersonation -> read(impersonation.as());
            case Actor.Subscriber subscriber -> read(subscriber);
        };
    }

    private TenantSettings read(Actor.Customer customer) {
        var own = properties(customer, customer.id());
        var reseller = customer.id().equals(customer.reseller()) ? own : propertiesAbove(customer, customer.reseller());
        var delegation = Delegation.of(reseller, own, customer.actsAsReseller())
                .withCallLimit(customer.actsAsReseller() || policy.customersChangeCallLimit());
        return settings(reseller, own, delegation);
    }

    /** What is delegated to his provider is not the subscriber's to change (contract section 4.3). */
    private TenantSettings read(Actor.Subscriber subscriber) {
        var via = subscriber.via();
        var reseller = propertiesAbove(via, subscriber.reseller());
        var own =
                subscriber.customer().equals(subscriber.reseller()) ? reseller : properties(via, subscriber.customer());
        return settings(reseller, own, Delegation.NOTHING);
    }

    private TenantSettings settings(Map<String, String> reseller, Map<String, String> own, Delegation delegation) {
        var overlaid = new HashMap<>(reseller);
        overlaid.putAll(own);
        return new TenantSettings(delegation, clearTextPasswords(overlaid), overlaid);
    }

    /**
     * A platform need not let a customer read those of his reseller (contract section 6.4): then nothing is delegated to
     * him. Who speaks for him as an administrator reads them as himself.
     */
    private Map<String, String> propertiesAbove(Actor reader, CustomerId reseller) {
        try {
            return properties(asAdministrator(reader), reseller);
        } catch (NgnProException.Fault refused) {
            log.info(
                    "Customer {} may not read the properties of reseller {}: fault {}",
                    reader.tenant(),
                    reseller,
                    refused.code());
            return Map.of();
        }
    }

    private static Actor asAdministrator(Actor reader) {
        return reader instanceof Actor.Customer customer && customer.login().administrator()
                ? new Actor.Administrator(customer.login())
                : reader;
    }

    private Map<String, String> properties(Actor actor, CustomerId id) {
        var properties = new HashMap<String, String>();
        for (var property : ngnPro.as(actor).customer().getProperties(id.value())) {
            if (property.name() != null && property.value() != null) {
                properties.put(property.name(), property.value());
            }
        }
        return properties;
    }

    private boolean clearTextPasswords(Map<String, String> properties) {
        var value = properties.getOrDefault(CLEAR_TEXT_PASSWORDS, "").strip();
        return value.isEmpty() ? clearTextByDefault : !value.equals("0");
    }
}
