package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * An address range from which an account may be used (contract section 3.3, acl).
 *
 * @param ip dotted quad
 * @param mask prefix length, 0 to 32
 * @param tag free note
 */
@SoapType("SipACLEntry")
public record SipAclEntry(
        @Nullable String ip,
        @Nullable Integer mask,
        @Nullable String tag) {

    /** An empty note is none: it is not sent back (contract section 3.3). */
    public SipAclEntry {
        tag = tag == null || tag.isEmpty() ? null : tag;
    }
}
