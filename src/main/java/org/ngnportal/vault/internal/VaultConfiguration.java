package org.ngnportal.vault.internal;

import java.nio.file.Path;
import org.ngnportal.vault.SealedData;
import org.ngnportal.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    Vault vault(
            @Value("${portal.data:./data}") String data,
            @Value("${portal.vault.key-file:}") String keyFile,
            ObjectProvider<SealedData> sealedData) {
        var file = keyFile.isBlank() ? Path.of(data, "keys", "vault.json") : Path.of(keyFile);
        return new TinkVault(
                new KeyFile(file).readOrCreate(() -> sealedData.stream().anyMatch(SealedData::present)));
    }
}
