package org.ngnportal.tenancy.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is decided for the whole portal, configured under {@code portal.policy}.
 *
 * @param customersChangeCallLimit whether customers below a reseller may change call limits (contract section 3.3)
 */
@ConfigurationProperties("portal.policy")
record PolicySettings(@DefaultValue("false") boolean customersChangeCallLimit) {}
