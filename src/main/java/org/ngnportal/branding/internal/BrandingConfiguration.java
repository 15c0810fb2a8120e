package org.ngnportal.branding.internal;

import java.nio.file.Path;
import org.ngnportal.branding.Brands;
import org.ngnportal.branding.MailTemplates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
class BrandingConfiguration {

    @Bean
    ThemeFiles themeFiles(@Value("${portal.themes:}") String themes, @Value("${portal.brand:default}") String brand) {
        return new ThemeFiles(themes.isBlank() ? null : Path.of(themes), brand);
    }

    /** For what runs without templates of tenants. */
    @Bean
    @Fallback
    MailTemplates brandTemplates(Brands brands) {
        return (tenant, reseller, name, language) -> brands.mail(name, language);
    }

    @Bean
    ThemeBrands brands(ThemeFiles files) {
        return new ThemeBrands(files);
    }
}
