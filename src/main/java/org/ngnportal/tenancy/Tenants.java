package org.ngnportal.tenancy;

/** Reads what the platform says about a tenant. */
public interface Tenants {

    /** The settings that apply to the actor; cached for a few seconds per actor. */
    TenantSettings settings(Actor actor);
}
