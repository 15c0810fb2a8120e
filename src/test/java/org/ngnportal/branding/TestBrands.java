package org.ngnportal.branding;

import java.util.Locale;

/** One brand without mails. */
public final class TestBrands {

    private TestBrands() {}

    public static Brands withSupport() {
        var brand =
                new Brand("test", "Portal", "Brand Company", "help@brand.example", null, "#123456", "brand/logo.svg");
        return new Brands() {
            @Override
            public Brand current() {
                return brand;
            }

            @Override
            public MailTemplate mail(String name, Locale language) {
                throw new IllegalArgumentException(name);
            }
        };
    }
}
