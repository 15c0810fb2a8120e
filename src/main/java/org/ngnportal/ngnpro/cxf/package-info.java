/**
 * How Apache CXF speaks rpc/encoded: its SOAP binding writes requests through our {@code EncodedDataBinding}, its
 * transport carries them, and {@code AnswerInInterceptor} reads the answers, which CXF's own readers cannot (see
 * {@code docs/decisions/0001-rpc-encoded-codec.md}).
 */
@NullMarked
package org.ngnportal.ngnpro.cxf;

import org.jspecify.annotations.NullMarked;
