package org.ngnportal.sandbox;

import static org.ngnportal.sandbox.Outcome.ALLOWED;
import static org.ngnportal.sandbox.Outcome.refused;

import org.ngnportal.ngnpro.FaultCode;

/** What an operation answers to a caller about an object of a tenant, in the {@link TenancyMatrixTest matrix}. */
@FunctionalInterface
interface Rule {

    /** Who sees it may; for others it does not exist. */
    Rule SEEN = (who, tenant, missing) -> who.sees(tenant) ? ALLOWED : refused(missing);

    /** As {@link #SEEN}, but nothing is created while the reseller is not active. */
    Rule CREATED = (who, tenant, missing) -> who.isActive()
            ? SEEN.outcome(who, tenant, missing)
            : who.sees(tenant) ? refused(FaultCode.RESELLER_INACTIVE) : refused(missing, FaultCode.RESELLER_INACTIVE);

    /** For resellers and administrators who see it. */
    Rule RESELLERS = (who, tenant, missing) -> who.isCustomer()
            ? who.sees(tenant) ? refused(FaultCode.NOT_ALLOWED) : refused(missing, FaultCode.NOT_ALLOWED)
            : SEEN.outcome(who, tenant, missing);

    /** As {@link #RESELLERS}, but nothing is created while the reseller is not active. */
    Rule CREATED_BY_RESELLERS = (who, tenant, missing) ->
            who.isCustomer() ? RESELLERS.outcome(who, tenant, missing) : CREATED.outcome(who, tenant, missing);

    /** For administrators who impersonate nobody. */
    Rule ADMINISTRATORS = (who, tenant, missing) -> who.isAdministrator()
            ? ALLOWED
            : who.sees(tenant) ? refused(FaultCode.NOT_ALLOWED) : refused(missing, FaultCode.NOT_ALLOWED);

    /** For everybody, whoever calls. */
    Rule EVERYBODY = (who, tenant, missing) -> ALLOWED;

    /** @param missing the fault of objects that do not exist */
    Outcome outcome(Who who, Tenant tenant, FaultCode missing);
}
