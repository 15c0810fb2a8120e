package org.ngnportal.branding;

import org.jspecify.annotations.Nullable;

/**
 * A brand as its {@code theme.yaml} describes it.
 *
 * @param id name of its directory under {@code themes}
 * @param product what the portal is called
 * @param company who offers it
 * @param supportEmail null when there is none
 * @param supportPage http(s) address; null when there is none
 * @param accentColour {@code #rrggbb}
 * @param logoPath path of the logo below the portal's base address
 */
public record Brand(
        String id,
        String product,
        String company,
        @Nullable String supportEmail,
        @Nullable String supportPage,
        String accentColour,
        String logoPath) {}
