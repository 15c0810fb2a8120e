package org.ngnportal.branding.internal;

import java.nio.file.Path;
import org.ngnportal.branding.Brands;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BrandingConfiguration {

    @Bean
    ThemeFiles themeFiles(@Value("${portal.themes:}") String themes, @Value("${portal.brand:default}") String brand) {
        return new ThemeFiles(themes.isBlank() ? null : Path.of(themes), brand);
    }

    @Bean
    Brands brands(ThemeFiles files) {
        return new ThemeBrands(files);
    }
}
