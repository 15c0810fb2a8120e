package org.ngnportal.sandbox.platform;

import org.ngnportal.ngnpro.MediaSessions;
import org.ngnportal.ngnpro.MediaSummary;
import org.ngnportal.ngnpro.MediaTrace;
import org.ngnportal.ngnpro.MediaTraceFilter;
import org.ngnportal.ngnpro.SipTrace;
import org.ngnportal.ngnpro.SipTraceFilter;

/** Traces of calls and the media relays (contract section 3.13). */
final class TraceOperations {

    TraceOperations(Caller caller, Stores stores) {}

    SipTrace getSipTrace(SipTraceFilter filter) {
        throw Faults.unknown("getSipTrace");
    }

    MediaTrace getMediaTrace(MediaTraceFilter filter) {
        throw Faults.unknown("getMediaTrace");
    }

    MediaSummary getMediaSummary() {
        throw Faults.unknown("getMediaSummary");
    }

    MediaSessions getMediaSessions() {
        throw Faults.unknown("getMediaSessions");
    }
}
