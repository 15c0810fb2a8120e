package org.ngnportal.connections.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdministratorSettings.class)
class ConnectionsConfiguration {}
