package org.ngnportal.ngnpro;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record of one component that travels as the scalar it holds. Whatever the platform sends must be readable and
 * go back unchanged, so constructors take everything; whether it makes sense is what the methods tell.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SoapValue {}
