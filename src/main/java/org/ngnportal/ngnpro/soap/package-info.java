/**
 * The wire format of NGNPro: SOAP 1.1 rpc/encoded, written from and read into the records of
 * {@link org.ngnportal.ngnpro}. Messages are parsed into a {@link org.ngnportal.ngnpro.soap.MessageTree}, in which
 * multi-references are already resolved; everything else works on its elements. Both ends of the wire use it.
 */
@NullMarked
@NamedInterface("soap")
package org.ngnportal.ngnpro.soap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
