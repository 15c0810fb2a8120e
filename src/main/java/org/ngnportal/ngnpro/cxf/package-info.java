/**
 * How Apache CXF speaks rpc/encoded: its clients run one interceptor each way, which write requests and read answers with
 * the codec of {@code ngnpro.soap}; a conduit of our own carries the bytes on {@code java.net.http}. Around each call
 * stands the guard of its engine (see {@code docs/decisions/0001-rpc-encoded-codec.md} and
 * {@code 0008-transport-and-engines.md}).
 */
@NullMarked
package org.ngnportal.ngnpro.cxf;

import org.jspecify.annotations.NullMarked;
