package org.ngnportal.signin.internal.factor;

import org.ngnportal.signin.FactorRequirements.Audience;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of whom a second factor is required. */
@Repository
class RequirementStore {

    private final JdbcClient jdbc;

    RequirementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isRequiredOf(Actor actor) {
        return switch (actor) {
            case Actor.Administrator administrator -> isSet(CustomerId.PLATFORM, Audience.STAFF);
            case Actor.Operator operator -> isSet(operator.tenant(), Audience.STAFF);
            case Actor.Customer customer -> isSet(CustomerId.PLATFORM, Audience.CUSTOMERS);
            case Actor.Subscriber subscriber -> false;
            case Actor.Impersonation impersonation -> isRequiredOf(impersonation.by());
        };
    }

    boolean isSet(CustomerId tenant, Audience audience) {
        return jdbc.sql("SELECT count(*) FROM factor_requirement WHERE tenant_id = :tenant AND audience = :audience")
                        .param("tenant", tenant.value())
                        .param("audience", audience.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void set(CustomerId tenant, Audience audience, boolean required) {
        if (!required) {
            jdbc.sql("DELETE FROM factor_requirement WHERE tenant_id = :tenant AND audience = :audience")
                    .param("tenant", tenant.value())
                    .param("audience", audience.name())
                    .update();
        } else if (!isSet(tenant, audience)) {
            add(tenant, audience);
        }
    }

    private void add(CustomerId tenant, Audience audience) {
        try {
            jdbc.sql("INSERT INTO factor_requirement (tenant_id, audience) VALUES (:tenant, :audience)")
                    .param("tenant", tenant.value())
                    .param("audience", audience.name())
                    .update();
        } catch (DuplicateKeyException alreadySet) {
            // somebody else said the same at the same time
        }
    }
}
