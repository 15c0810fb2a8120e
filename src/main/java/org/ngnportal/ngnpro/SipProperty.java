package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/** A name and value kept with an account (contract section 4.2). */
@SoapType
public record SipProperty(@Nullable String name, @Nullable String value) {

    /** Never shows the value: {@code web_password} is one of the names. */
    @Override
    public String toString() {
        return "SipProperty[" + name + "]";
    }
}
