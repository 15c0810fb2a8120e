package org.ngnportal.accounts;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code portal.accounts.*}.
 *
 * @param lowBalance prepaid accounts with less than this are told on the overview, in currency units
 */
@ConfigurationProperties("portal.accounts")
record AccountsSettings(@DefaultValue("5") BigDecimal lowBalance) {}
