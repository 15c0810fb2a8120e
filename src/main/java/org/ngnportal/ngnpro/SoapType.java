package org.ngnportal.ngnpro;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that travels as a SOAP struct and names its schema type in {@code urn:AGProjects:NGNPro}. The name only
 * shows where the struct is a parameter: nested structs carry no {@code xsi:type} (contract section 1.3).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SoapType {

    /** The schema type's local name; empty means the record's simple name. */
    String value() default "";
}
