package org.ngnportal.domains;

import org.ngnportal.tenancy.NgnPro;

/** Makes the service for tests of other features. */
public final class TestDomains {

    private TestDomains() {}

    public static Domains over(NgnPro ngnPro) {
        return new Domains(ngnPro);
    }
}
