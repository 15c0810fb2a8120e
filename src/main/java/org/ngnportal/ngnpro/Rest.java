package org.ngnportal.ngnpro;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one {@code Map<String, Object>} component of a record that keeps the members this client does not know, so
 * that an update can send back the whole object it had read (contract sections 1.3 and 6.5).
 *
 * <p>Values are {@code String}, {@code Integer}, {@code Long}, {@code BigDecimal}, {@code Boolean}, {@code List} or
 * {@code Map}, as their {@code xsi:type} said; nil members are kept as the key with the empty string.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rest {}
